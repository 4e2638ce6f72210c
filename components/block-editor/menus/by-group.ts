import type { BlockMenuItem } from '../block-menu-items.ts'

type BlockMenuGroup = { id: string; group: string; items: BlockMenuItem[] }

/** Groups menu items; groups and items keep the order of their first match. */
export function byGroup(offers: readonly BlockMenuItem[]): BlockMenuGroup[] {
  const groups = new Map<string, BlockMenuItem[]>()
  for (const offer of offers) groups.set(offer.group, [...(groups.get(offer.group) ?? []), offer])
  return [...groups].map(([group, items]) => ({ id: group, group, items }))
}
