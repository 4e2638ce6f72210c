import type { Offer } from '../block-offers.ts'

export type OfferGroup = { id: string; group: string; items: Offer[] }

/** Neighbours of one group together; the best match leads its group. */
export function byGroup(offers: readonly Offer[]): OfferGroup[] {
  const groups = new Map<string, Offer[]>()
  for (const offer of offers) groups.set(offer.group, [...(groups.get(offer.group) ?? []), offer])
  return [...groups].map(([group, items]) => ({ id: group, group, items }))
}
