import type { BlockPageContext } from '#components/blocks/block-page-context.ts'
import { InlineText } from '#components/blocks/inline.tsx'
import { ProgrammeCard } from '#components/courses/programme-card.tsx'
import type { ArticleView } from '#lib/articles/article-view.ts'
import type { ArticleReading } from '#lib/reading/read.ts'
import { RailForm } from './rail-form.tsx'

type Props = {
  article: ArticleView
  slots: ArticleReading['slots']
  page: BlockPageContext
}

/** The form, with a card below it that stays in view while the reader scrolls. */
export function ActionRail({ article, slots, page }: Props) {
  const { RAIL_FORM: form, RAIL_CARD: card } = slots
  return (
    <div className="action-rail not-printed">
      {form && <RailForm promo={form} article={article} page={page} />}
      {card?.course && (
        <ProgrammeCard course={card.course} action={card.ctaLabel}>
          <p className="programme-card-lead">{card.title}</p>
          <p>
            <InlineText inline={card.text} />
          </p>
        </ProgrammeCard>
      )}
    </div>
  )
}
