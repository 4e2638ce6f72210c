import { BLOCK_GROUPS, type BlockGroup } from '#lib/blocks/block.ts'
import { type AnyBlock, blockFor, blocks } from '#lib/blocks/registry.ts'
import { foldText, matchesSearch } from '#lib/format/search-words.ts'
import { newBlockId } from './new-block-id.ts'

export type BlockMenuItem = {
  key: string
  label: string
  hint: string
  group: BlockGroup
  /** Further words by which the search finds it. */
  keywords: string
  create: () => AnyBlock
}

/** By group; within a group in the order of the registry. */
export const blockMenuItems: readonly BlockMenuItem[] = BLOCK_GROUPS.flatMap((group) =>
  Object.values(blocks)
    .map(({ type }) => blockFor(type))
    .filter((it) => it.group === group)
    .flatMap(({ type, label, hint, keywords = '', variants, blank, empty = blank }) =>
      (variants ?? [{ key: type, label, hint, keywords, create: empty }]).map((it) => ({
        ...it,
        group,
        create: () => it.create(newBlockId()) as AnyBlock,
      })),
    ),
)

/** Items whose label, keywords or hint contain the query; labels that start with it come first. */
export function searchBlockMenu(query: string): readonly BlockMenuItem[] {
  const wanted = foldText(query.trim())
  if (wanted === '') return blockMenuItems
  const rank = ({ label, keywords }: BlockMenuItem) =>
    foldText(label).startsWith(wanted) ? 0 : matchesSearch(`${label} ${keywords}`, query) ? 1 : 2
  return blockMenuItems
    .filter((it) => matchesSearch(`${it.label} ${it.keywords} ${it.hint}`, query))
    .toSorted((a, b) => rank(a) - rank(b))
}
