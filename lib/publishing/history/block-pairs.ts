import type { AnyBlock } from '#lib/blocks/registry.ts'
import type { Deadline } from './diff-deadline.ts'

/** Blocks that are less similar than this count as one removed and one added. */
const MIN_SIMILARITY = 0.5

type Named = { block: AnyBlock; text: string }

/**
 * Pairs the blocks of two versions: by id, then by type and similar text, because pasting and
 * importing create new ids. Maps the new index to the old index. Past the deadline the rest stays unpaired.
 */
export function pairBlocks(
  before: readonly Named[],
  after: readonly Named[],
  deadline: Deadline,
): Map<number, number> {
  const byId = new Map(before.map((it, index) => [it.block.attrs.id, index]))
  const pairs = new Map<number, number>()
  after.forEach((it, index) => {
    const old = byId.get(it.block.attrs.id)
    if (old !== undefined) pairs.set(index, old)
  })
  const taken = new Set(pairs.values())
  const lost = before.flatMap((it, index) => (taken.has(index) ? [] : [{ ...bag(it), index }]))
  after.forEach((it, index) => {
    if (pairs.has(index) || lost.length === 0 || deadline.remainingMs() <= 0) return
    const own = bag(it)
    const likeness = lost.map((old) => (old.type === own.type ? dice(old.counts, own.counts) : 0))
    const best = Math.max(...likeness)
    if (best < MIN_SIMILARITY) return
    const [old] = lost.splice(likeness.indexOf(best), 1)
    if (old) pairs.set(index, old.index)
  })
  return pairs
}

type Bag = { type: string; counts: Map<string, number> }

function bag({ block, text: words }: Named): Bag {
  const counted = new Map<string, number>()
  for (const word of words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    counted.set(word, (counted.get(word) ?? 0) + 1)
  }
  return { type: block.type, counts: counted }
}

/** Sørensen–Dice coefficient of two bags of words; 0 if both are empty. */
function dice(a: Map<string, number>, b: Map<string, number>): number {
  const size = total(a) + total(b)
  if (size === 0) return 0
  let common = 0
  for (const [word, count] of a) common += Math.min(count, b.get(word) ?? 0)
  return (2 * common) / size
}

const total = (words: Map<string, number>) => words.values().reduce((all, it) => all + it, 0)

/**
 * The largest set of blocks that kept their order (longest increasing subsequence by patience sorting);
 * all other paired blocks were moved. Takes old indexes in the new order.
 */
export function stayInPlace(indexes: readonly number[]): Set<number> {
  const piles: number[] = []
  const below = new Map<number, number | undefined>()
  for (const index of indexes) {
    const at = piles.findIndex((top) => top >= index)
    const pile = at < 0 ? piles.length : at
    below.set(index, piles[pile - 1])
    piles[pile] = index
  }
  const staying = new Set<number>()
  for (let it = piles.at(-1); it !== undefined; it = below.get(it)) staying.add(it)
  return staying
}
