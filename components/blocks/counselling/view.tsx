import { ButtonLink } from '#components/ui/button.tsx'
import type { ResolvedBlockOf } from '#lib/blocks/resolved-block.ts'
import { paths } from '#lib/paths.ts'
import type { BlockPageContext } from '../block-page-context.ts'
import { InlineText } from '../inline.tsx'

type Props = ResolvedBlockOf<'counselling'> & { page: BlockPageContext }

export function CounsellingView({ block, topic, course, page }: Props) {
  const { id, title, text, label, ctaId } = block.attrs
  const href = paths.counselling({
    course: course?.slug,
    topic: topic?.slug,
    from: `${page.path}#${id}`,
  })
  return (
    <section className="counselling-block" aria-labelledby={`counselling-${id}`}>
      <p className="block-title" id={`counselling-${id}`}>
        {title}
      </p>
      <p>
        <InlineText inline={text} />
      </p>
      <ButtonLink href={href} data-cta={ctaId || undefined}>
        {label}
      </ButtonLink>
    </section>
  )
}
