import { type AnyBlock, blockFor, isBlockType } from '#lib/blocks/registry.ts'
import type { RichText } from '#lib/blocks/rich-text.ts'
import { pairBlocks, stayInPlace } from './block-pairs.ts'
import { describeBlock, describeValue, type NameOf } from './described.ts'
import { type Deadline, newDeadline } from './diff-deadline.ts'
import { diffLines, diffWords, type TextSegment } from './diff-words.ts'
import { fieldLabel } from './field-labels.ts'

export type BlockChange = {
  /** Id of the new block, or of the removed one. */
  id: string
  /** Label of the block type. */
  label: string
  change: 'same' | 'added' | 'removed' | 'changed'
  /** The block has another position than before. */
  moved: boolean
  segments: TextSegment[]
}

export type FieldChange = { key: string; label: string; segments: TextSegment[] }

type TextChange = { key: string; label: string; blocks: BlockChange[] }

export type SnapshotDiff = {
  /** Fields whose value differs, without rich texts. */
  fields: FieldChange[]
  /** Rich texts that differ, with all their blocks. */
  texts: TextChange[]
  /** Number of fields and blocks that differ. */
  count: number
}

/**
 * Compares two snapshots of one kind, for history, conflicts and unsaved copies in the browser. An
 * incomplete draft is compared like any other. What is not compared within COMPARISON_MS counts as
 * replaced.
 */
export function diffSnapshots(
  before: object,
  after: object,
  nameOf: NameOf = (id) => id,
): SnapshotDiff {
  const deadline = newDeadline()
  const old = new Map(Object.entries(before))
  const current = new Map(Object.entries(after))
  const keys = [...new Set([...current.keys(), ...old.keys()])]
  const fields: FieldChange[] = []
  const texts: TextChange[] = []
  for (const key of keys) {
    const [was, is] = [old.get(key), current.get(key)]
    const own = { key, label: fieldLabel(key) }
    if (isRichText(was) || isRichText(is)) {
      const blocks = diffRichTexts(asRichText(was), asRichText(is), nameOf, deadline)
      if (blocks.some(differs)) texts.push({ ...own, blocks })
      continue
    }
    const segments = diffValues(was, is, nameOf, deadline)
    if (segments.some((it) => it.kind !== 'same')) fields.push({ ...own, segments: segments })
  }
  const blocks = texts.flatMap((it) => it.blocks.filter(differs))
  return { fields, texts, count: fields.length + blocks.length }
}

export const differs = (it: Pick<BlockChange, 'change' | 'moved'>) =>
  it.change !== 'same' || it.moved

/** All blocks of both versions in the order of the new one; removed blocks at their former position. */
export function diffRichTexts(
  before: RichText,
  after: RichText,
  nameOf: NameOf = (id) => id,
  deadline: Deadline = newDeadline(),
): BlockChange[] {
  const named = (block: AnyBlock) => ({ block, text: describeBlock(block, nameOf) })
  const old = before.content.map(named)
  const current = after.content.map(named)
  const pairs = pairBlocks(old, current, deadline)
  const kept = new Set(pairs.values())
  const staying = stayInPlace([...pairs].toSorted(([a], [b]) => a - b).map(([, index]) => index))
  const changes: BlockChange[] = []
  let next = 0
  const emitRemoved = (end: number) => {
    for (; next < end; next += 1) {
      const gone = old[next]
      if (gone && !kept.has(next)) changes.push(change(gone, null, false, deadline))
    }
  }
  current.forEach((it, index) => {
    const from = pairs.get(index)
    const moved = from !== undefined && !staying.has(from)
    if (from !== undefined && !moved) emitRemoved(from)
    changes.push(change((from !== undefined && old[from]) || null, it, moved, deadline))
  })
  emitRemoved(old.length)
  return changes
}

type Named = { block: AnyBlock; text: string }

function change(
  before: Named | null,
  after: Named | null,
  moved: boolean,
  deadline: Deadline,
): BlockChange {
  const block = (after ?? before)?.block
  const words = diffWords(headed(before, after), headed(after, before), deadline)
  const same = words.every((it) => it.kind === 'same')
  return {
    id: block?.attrs.id ?? '',
    label: block ? labelOf(block) : '',
    change: !before ? 'added' : !after ? 'removed' : same ? 'same' : 'changed',
    moved,
    segments: words,
  }
}

/** A block whose type changed counts as changed, even with the same text. */
const headed = (it: Named | null, other: Named | null) =>
  it && other && it.block.type !== other.block.type
    ? `${labelOf(it.block)}: ${it.text}`
    : (it?.text ?? '')

const labelOf = ({ type }: AnyBlock) => (isBlockType(type) ? blockFor(type).label : type)

function diffValues(was: unknown, is: unknown, nameOf: NameOf, deadline: Deadline): TextSegment[] {
  const [before, after] = [describeValue(was, nameOf), describeValue(is, nameOf)]
  return Array.isArray(was) && Array.isArray(is) && (was.length > 1 || is.length > 1)
    ? diffLines(before, after, deadline)
    : diffWords(before.join('\n'), after.join('\n'), deadline)
}

const isRichText = (value: unknown): value is RichText =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'doc'

const asRichText = (value: unknown): RichText =>
  isRichText(value) ? value : { type: 'doc', content: [] }
