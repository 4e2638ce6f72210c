import type { AnyBlock } from '#lib/blocks/registry.ts'
import type { RichText } from '#lib/blocks/rich-text.ts'
import { isSame } from './same-value.ts'

export type Choice = 'mine' | 'theirs' | 'both'

/** A part that both versions changed in different ways. */
export type Conflict = {
  /** Stable key of the part: `title`, `body/<block id>`, `body order`. */
  key: string
  field: string
} & (
  | { what: 'field'; mine: unknown; theirs: unknown; canBoth: boolean }
  /** Null: removed. */
  | { what: 'block'; mine: AnyBlock | null; theirs: AnyBlock | null; canBoth: boolean }
  | { what: 'order'; mine: AnyBlock[]; theirs: AnyBlock[]; canBoth: false }
)

/** Their changes in the merged snapshot, without those chosen in conflicts. */
export type MergedChanges = { fields: string[]; blocks: number; moved: boolean }

type Merged<Snapshot> = { snapshot: Snapshot; conflicts: Conflict[]; taken: MergedChanges }

type Work = {
  choices: Readonly<Record<string, Choice>>
  conflicts: Conflict[]
  taken: MergedChanges
}

/**
 * Three-way merge of snapshots. A change of one side is taken; rich text is merged block by block. A
 * part that both changed is a conflict and stays mine until another choice is made. Where both
 * inserted a block in one place, theirs comes first. A block that one side edited and the other
 * removed is a conflict too.
 *
 * @param base the version that both started from
 * @param choices by the key of the conflict
 */
export function mergeSnapshots<Words extends object>(
  base: Words,
  mine: Words,
  theirs: Words,
  choices: Readonly<Record<string, Choice>> = {},
): Merged<Words> {
  const work: Work = { choices, conflicts: [], taken: { fields: [], blocks: 0, moved: false } }
  const before = base as Record<string, unknown>
  const own = mine as Record<string, unknown>
  const other = theirs as Record<string, unknown>
  const keys = [...new Set([...Object.keys(own), ...Object.keys(other)])]
  const fields = keys.map((key) => [key, mergeField(work, key, before[key], own[key], other[key])])
  return { snapshot: Object.fromEntries(fields), conflicts: work.conflicts, taken: work.taken }
}

function mergeField(work: Work, field: string, base: unknown, mine: unknown, theirs: unknown) {
  if (isSame(mine, theirs) || isSame(base, theirs)) return mine
  if (isRichText(mine) && isRichText(theirs)) {
    const blocks = isRichText(base) ? base.content : []
    return { ...mine, content: mergeBlocks(work, field, blocks, mine.content, theirs.content) }
  }
  if (isSame(base, mine)) {
    work.taken.fields.push(field)
    return theirs
  }
  const canBoth = Array.isArray(mine) && Array.isArray(theirs)
  work.conflicts.push({ key: field, field, what: 'field', mine, theirs, canBoth })
  const choice = work.choices[field] ?? 'mine'
  if (choice === 'theirs') return theirs
  if (choice === 'mine' || !canBoth) return mine
  return [...mine, ...theirs.filter((it) => !mine.some((own) => isSame(own, it)))]
}

const isRichText = (value: unknown): value is RichText =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'doc'

function mergeBlocks(
  work: Work,
  field: string,
  base: readonly AnyBlock[],
  mine: readonly AnyBlock[],
  theirs: readonly AnyBlock[],
): AnyBlock[] {
  const before = byId(base)
  const own = byId(mine)
  const other = byId(theirs)
  const used = new Set([...before.keys(), ...own.keys(), ...other.keys()])
  const order = mergeOrder(work, field, before, own, other)
  return order.flatMap((id) => {
    const [was, my, their] = [before.get(id), own.get(id), other.get(id)]
    if (isSame(my, their) || isSame(was, their)) return my ?? []
    if (isSame(was, my)) {
      work.taken.blocks += 1
      return their ?? []
    }
    const key = `${field}/${id}`
    const canBoth = my !== undefined && their !== undefined
    const sides = { mine: my ?? null, theirs: their ?? null }
    work.conflicts.push({ key, field, what: 'block', ...sides, canBoth })
    const choice = work.choices[key] ?? (my ? 'mine' : 'theirs')
    if (choice === 'mine') return my ?? []
    if (choice === 'theirs' || !canBoth) return their ?? []
    return [my, withId(their, freshId(id, used))]
  })
}

type ById = ReadonlyMap<string, AnyBlock>

/** Block ids of all three versions in the order of the side that moved blocks; new blocks keep the block before them. */
function mergeOrder(work: Work, field: string, base: ById, mine: ById, theirs: ById): string[] {
  const isCommon = (id: string) => base.has(id) && mine.has(id) && theirs.has(id)
  const orderOf = (side: ById) => [...side.keys()].filter(isCommon)
  const [was, my, their] = [orderOf(base), orderOf(mine), orderOf(theirs)]
  const theyMoved = !isSame(was, their)
  let [first, second] = [mine, theirs]
  if (theyMoved && isSame(was, my)) {
    work.taken.moved = true
    ;[first, second] = [theirs, mine]
  } else if (theyMoved && !isSame(my, their)) {
    const key = `${field} order`
    const sides = { mine: [...mine.values()], theirs: [...theirs.values()] }
    work.conflicts.push({ key, field, what: 'order', ...sides, canBoth: false })
    if (work.choices[key] === 'theirs') [first, second] = [theirs, mine]
  }
  const order = [...first.keys()]
  let previous = -1
  for (const id of second.keys()) {
    const known = order.indexOf(id)
    previous = known >= 0 ? known : previous + 1
    if (known < 0) order.splice(previous, 0, id)
  }
  return order
}

/** If two blocks have the same id, which is an error, both are kept. */
function byId(blocks: readonly AnyBlock[]): Map<string, AnyBlock> {
  const found = new Map<string, AnyBlock>()
  for (const block of blocks) {
    const id = found.has(block.attrs.id)
      ? freshId(block.attrs.id, new Set(found.keys()))
      : block.attrs.id
    found.set(id, id === block.attrs.id ? block : withId(block, id))
  }
  return found
}

const withId = (block: AnyBlock, id: string): AnyBlock =>
  ({ ...block, attrs: { ...block.attrs, id } }) as AnyBlock

function freshId(id: string, used: Set<string>): string {
  for (let number = 2; ; number += 1) {
    const fresh = `${id.slice(0, 56)}-${number}`
    if (used.has(fresh)) continue
    used.add(fresh)
    return fresh
  }
}
