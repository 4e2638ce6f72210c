import { InlineText } from '#components/blocks/inline.tsx'
import type { PageOfBlocks } from '#components/blocks/page-of-blocks.ts'
import { ButtonLink } from '#components/ui/button.tsx'
import type { ArticleView } from '#lib/articles/article.ts'
import { paths } from '#lib/paths.ts'
import type { DrawnPromo } from '#lib/reading/drawn.ts'

type Props = { promo: DrawnPromo; article: ArticleView; page: PageOfBlocks }

export function RailForm({ promo, article, page }: Props) {
  const href = paths.counselling({ topic: article.topic?.slug, from: page.path })
  return (
    <section className="rail-form" id="counselling" aria-labelledby="rail-form-title">
      <h2 className="rail-form-title" id="rail-form-title">
        {promo.title}
      </h2>
      <p>
        <InlineText inline={promo.text} />
      </p>
      <ButtonLink href={href} data-cta={promo.ctaId}>
        {promo.ctaLabel}
      </ButtonLink>
    </section>
  )
}
