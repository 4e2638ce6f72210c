import type { Tx } from '#lib/database/db.ts'
import { slotLabel } from '#lib/placements/placement.ts'
import type { PromoVariant } from '#lib/promos/promo.ts'
import { published } from '#lib/published.ts'
import type { CheckedParts } from '../core/checked-parts.ts'
import type { PlacedPromo } from './check.ts'

/** The published variants of the promos that a content sets for single slots. */
export async function findPlaced(tx: Tx, own: CheckedParts['ownSlots']): Promise<PlacedPromo[]> {
  if (own.length === 0) return []
  const promos = await tx.promo.findMany({
    where: { id: { in: own.map((it) => it.promoId) } },
    select: { id: true, variant: true },
  })
  return own.flatMap(({ path, slot, promoId }) => {
    const variant = promos.find((it) => it.id === promoId)?.variant
    return variant ? [{ path, slot, variant, by: null }] : []
  })
}

/** Every slot in which an active placement or a published article shows a promo. */
export async function placesOf(
  tx: Tx,
  promoId: string,
  variant: PromoVariant,
): Promise<PlacedPromo[]> {
  const placements = await tx.placement.findMany({
    where: { promoId, active: true, content: { deletedAt: null } },
    select: { slot: true, topic: { select: { name: true } } },
  })
  const articles = await tx.articlePlacement.findMany({
    where: { promoId, article: published },
    select: { slot: true, article: { select: { title: true } } },
    take: 5,
  })
  return [
    ...placements.map(({ slot, topic }) => ({
      slot,
      by: `the placement “${slotLabel[slot]}” for ${topic ? `“${topic.name}”` : 'all topics'}`,
    })),
    ...articles.map(({ slot, article }) => ({ slot, by: `the article “${article.title}”` })),
  ].map((it) => ({ path: 'variant', variant, ...it }))
}
