import { ButtonLink } from '#components/ui/button.tsx'
import { paths } from '#lib/paths.ts'
import type { DrawnBlockOf } from '#lib/reading/drawn.ts'
import { InlineText } from '../inline.tsx'
import type { PageOfBlocks } from '../page-of-blocks.ts'

type Props = DrawnBlockOf<'counselling'> & { page: PageOfBlocks }

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
