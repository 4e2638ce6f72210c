import type { BlockPageContext } from '#components/blocks/block-page-context.ts'
import { InlineText } from '#components/blocks/inline.tsx'
import { CounsellingForm } from '#components/leads/counselling-form.tsx'
import type { ArticleView } from '#lib/articles/article-view.ts'
import type { ResolvedPromo } from '#lib/blocks/resolved-block.ts'

type Props = { promo: ResolvedPromo; article: ArticleView; page: BlockPageContext }

export function RailForm({ promo, article, page }: Props) {
  const { settings, notices, isPreview = false } = page.frame
  return (
    <section className="rail-form" id="counselling" aria-labelledby="rail-form-title">
      <h2 className="rail-form-title" id="rail-form-title">
        {promo.title}
      </h2>
      <p>
        <InlineText inline={promo.text} />
      </p>
      <CounsellingForm
        settings={settings.counselling}
        notices={notices}
        interest={{ topic: article.topic?.id }}
        source={{ contentId: article.id, path: page.path, ctaId: promo.ctaId }}
        submitLabel={promo.ctaLabel}
        idPrefix="rail"
        compact
        isPreview={isPreview}
      />
    </section>
  )
}
