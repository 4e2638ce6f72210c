import type { BlockMenuItem } from '../block-menu-items.ts'

export type BlockMenuGroup = { id: string; group: string; items: BlockMenuItem[] }

/** Neighbours of one group together; the best match leads its group. */
export function byGroup(offers: readonly BlockMenuItem[]): BlockMenuGroup[] {
  const groups = new Map<string, BlockMenuItem[]>()
  for (const offer of offers) groups.set(offer.group, [...(groups.get(offer.group) ?? []), offer])
  return [...groups].map(([group, items]) => ({ id: group, group, items }))
}
