import { OptionalText, OptionalTextArea } from './fields.tsx'

type Seo = { seoTitle: string | null; seoDescription: string | null }

/** Words for search results; empty means the page's own. */
export function SeoFields({
  value,
  onChange,
}: {
  value: Seo
  onChange: (part: Partial<Seo>) => void
}) {
  return (
    <>
      <OptionalText
        path="seoTitle"
        label="Title for search results"
        help={count(value.seoTitle, 60)}
        value={value.seoTitle}
        onChange={(seoTitle) => onChange({ seoTitle })}
      />
      <OptionalTextArea
        path="seoDescription"
        label="Description for search results"
        help={count(value.seoDescription, 155)}
        value={value.seoDescription}
        onChange={(seoDescription) => onChange({ seoDescription })}
      />
    </>
  )
}

const count = (text: string | null, fits: number) =>
  `${text?.length ?? 0} of about ${fits} characters that fit`
