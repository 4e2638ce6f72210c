import { CounsellingForm } from '#components/leads/counselling-form.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import type { ResolvedBlockOf } from '#lib/blocks/resolved-block.ts'
import { paths } from '#lib/paths.ts'
import type { BlockPageContext } from '../block-page-context.ts'
import { InlineText } from '../inline.tsx'

type Props = ResolvedBlockOf<'counselling'> & { page: BlockPageContext }

/** A text with a button that leads to the form, or with the form itself. */
export function CounsellingView({ block, topic, course, page }: Props) {
  const { id, mode, title, text, label, ctaId } = block.attrs
  const { settings, notices, isPreview = false } = page.frame
  const href = paths.counselling({
    course: course?.slug,
    topic: topic?.slug,
    from: `${page.path}#${id}`,
    cta: ctaId,
  })
  return (
    <section
      className="counselling-block"
      aria-labelledby={`counselling-${id}`}
      data-block={id}
      data-cta={ctaId || undefined}
    >
      <p className="block-title" id={`counselling-${id}`}>
        {title}
      </p>
      <p>
        <InlineText inline={text} />
      </p>
      {mode === 'form' ? (
        <CounsellingForm
          settings={settings.counselling}
          notices={notices}
          interest={{ course: course?.id, topic: topic?.id }}
          source={{ contentId: page.contentId, path: page.path, blockId: id, ctaId }}
          submitLabel={label}
          idPrefix={`form-${id}`}
          compact
          isPreview={isPreview}
        />
      ) : (
        <ButtonLink href={href}>{label}</ButtonLink>
      )}
    </section>
  )
}
