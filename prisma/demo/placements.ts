import type { PlacementSnapshot } from '#lib/placements/schema.ts'
import { promo, topic } from './ids.ts'

const place = (
  slot: PlacementSnapshot['slot'],
  promoSlug: string,
  topicSlug: string | null = null,
): PlacementSnapshot => ({
  slot,
  topicId: topicSlug ? topic(topicSlug) : null,
  promoId: promo(promoSlug),
  priority: 100,
  startsAt: null,
  endsAt: null,
  active: true,
})

/** One placement for every slot on all pages; a placement of a nearer topic has priority. */
export const placements: PlacementSnapshot[] = [
  place('RAIL_FORM', 'form-general'),
  place('RAIL_CARD', 'card-python-foundations'),
  place('UNDER_ARTICLE', 'banner-general'),
  place('STICKY_BAR', 'sticky-general'),
  place('IN_TEXT', 'text-general'),

  place('RAIL_FORM', 'form-machine-learning', 'machine-learning'),
  place('RAIL_CARD', 'card-applied-machine-learning', 'machine-learning'),
  place('UNDER_ARTICLE', 'banner-machine-learning', 'machine-learning'),
  place('STICKY_BAR', 'sticky-machine-learning', 'machine-learning'),
  place('IN_TEXT', 'text-machine-learning', 'machine-learning'),

  place('IN_TEXT', 'text-programming', 'programming-languages'),
  place('RAIL_CARD', 'card-data-analytics', 'data-science'),
  place('IN_TEXT', 'text-data-science', 'data-science'),
  place('RAIL_CARD', 'card-mba-online', 'management'),
  place('IN_TEXT', 'text-management', 'management'),
  place('RAIL_FORM', 'form-study', 'study-and-careers'),
  place('RAIL_CARD', 'card-mba-online', 'study-and-careers'),
  place('UNDER_ARTICLE', 'banner-compare', 'study-and-careers'),
]
