import { bindFields } from './bind-fields.ts'
import { OptionalText, OptionalTextArea } from './fields.tsx'

type Seo = { seoTitle: string | null; seoDescription: string | null }

/** Title and description for search results; null means those of the page itself. */
export function SeoFields({
  value,
  onChange,
}: {
  value: Seo
  onChange: (part: Partial<Seo>) => void
}) {
  const field = bindFields(value, onChange)
  return (
    <>
      <OptionalText
        {...field('seoTitle')}
        label="Title for search results"
        help={count(value.seoTitle, 60)}
      />
      <OptionalTextArea
        {...field('seoDescription')}
        label="Description for search results"
        help={count(value.seoDescription, 155)}
      />
    </>
  )
}

const count = (text: string | null, fits: number) =>
  `${text?.length ?? 0} of about ${fits} characters that fit`
