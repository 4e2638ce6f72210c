import { ButtonLink } from '#components/ui/button.tsx'
import type { ArticleView } from '#lib/articles/article-view.ts'
import type { ResolvedPromo } from '#lib/blocks/resolved-block.ts'
import { paths, withSource } from '#lib/paths.ts'
import type { ArticleReading } from '#lib/reading/read.ts'

/** A call to action that sticks to the bottom of small screens, where the action rail is not visible. */
export function StickyBar({
  article,
  slots,
}: {
  article: ArticleView
  slots: ArticleReading['slots']
}) {
  const promo = slots.STICKY_BAR
  if (!promo) return null
  return (
    <lectern-bar class="sticky-bar not-printed" data-for="counselling">
      <span>{promo.title}</span>
      <ButtonLink href={target(promo, article, slots.RAIL_FORM !== null)} data-cta={promo.ctaId}>
        {promo.ctaLabel}
      </ButtonLink>
    </lectern-bar>
  )
}

function target(promo: ResolvedPromo, article: ArticleView, hasForm: boolean): string {
  const source = { topic: article.topic?.slug, from: article.href, cta: promo.ctaId }
  if (promo.variant !== 'FORM') return withSource(promo.targets[0]?.href ?? paths.courses(), source)
  return hasForm ? '#counselling' : paths.counselling(source)
}
