export const PLACEMENT_SLOTS = [
  'RAIL_FORM',
  'RAIL_CARD',
  'UNDER_ARTICLE',
  'STICKY_BAR',
  'IN_TEXT',
] as const

export type PlacementSlot = (typeof PLACEMENT_SLOTS)[number]

export const slotLabel: Record<PlacementSlot, string> = {
  RAIL_FORM: 'Sidebar form',
  RAIL_CARD: 'Sidebar card',
  UNDER_ARTICLE: 'Under the article',
  STICKY_BAR: 'Mobile sticky bar',
  IN_TEXT: 'In the text',
}

type Placed = {
  promoId: string
  slot: string
  topicId: string | null
  priority: number
}

/**
 * Chooses the promo of each slot: first the article's own choice (without a promo the slot stays empty),
 * then the placement of the nearest topic, then the highest priority. Ties are decided by id, so that
 * every process shows the same promo.
 *
 * @param nearestTopics the page's topics from the nearest to the farthest ancestor
 */
export function choosePlacements(
  placed: readonly Placed[],
  nearestTopics: readonly string[],
  own: readonly { slot: PlacementSlot; promoId: string | null }[],
): Map<PlacementSlot, string> {
  const chosen = new Map<PlacementSlot, string>()
  const distance = (topicId: string | null) =>
    topicId === null ? Number.MAX_SAFE_INTEGER : nearestTopics.indexOf(topicId)
  const ordered = placed
    .filter((it) => it.topicId === null || nearestTopics.includes(it.topicId))
    .toSorted(
      (a, b) =>
        distance(a.topicId) - distance(b.topicId) ||
        b.priority - a.priority ||
        a.promoId.localeCompare(b.promoId),
    )
  for (const { slot, promoId } of ordered) {
    const name = slot as PlacementSlot
    if (!chosen.has(name)) chosen.set(name, promoId)
  }
  for (const { slot, promoId } of own) {
    if (promoId === null) chosen.delete(slot)
    else chosen.set(slot, promoId)
  }
  return chosen
}
