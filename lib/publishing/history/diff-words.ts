import { diffArrays, diffWordsWithSpace } from 'diff'
import { newDeadline } from './diff-deadline.ts'

export type TextSegment = { kind: 'same' | 'added' | 'removed'; text: string }

/** With more edits than this two texts count as unrelated; searching further would take long. */
const MAX_EDITS = 1500

/**
 * Compares two texts word by word: `same` and `removed` make up the old one, `same` and `added` the new
 * one. Past the deadline of a comparison texts that differ count as replaced.
 */
export function diffWords(before: string, after: string, deadline = newDeadline()): TextSegment[] {
  if (before === after) return parts([{ kind: 'same', text: after }])
  const timeout = deadline.remainingMs()
  if (timeout <= 0) return replaced(before, after)
  const found = diffWordsWithSpace(before, after, { maxEditLength: MAX_EDITS, timeout })
  return found ? fold(found.map(toChange)) : replaced(before, after)
}

/** Compares two texts line by line, for names and list items. */
export function diffLines(
  before: readonly string[],
  after: readonly string[],
  deadline = newDeadline(),
): TextSegment[] {
  const timeout = deadline.remainingMs()
  const found =
    timeout > 0 ? diffArrays([...before], [...after], { maxEditLength: MAX_EDITS, timeout }) : null
  if (!found) return replaced(before.join('\n'), after.join('\n'))
  const changes = found.map((it) => ({
    ...it,
    value: it.value.map((line) => `${line}\n`).join(''),
  }))
  return parts(changes.map(toChange))
}

type Found = { value: string; added: boolean; removed: boolean }

const toChange = ({ value, added, removed }: Found): TextSegment => ({
  kind: added ? 'added' : removed ? 'removed' : 'same',
  text: value,
})

const parts = (changes: readonly TextSegment[]) => changes.filter((it) => it.text !== '')

const replaced = (before: string, after: string): TextSegment[] =>
  parts([
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ])

/** Joins changes that are separated by a space only, so that replaced words read as one change. */
function fold(changes: readonly TextSegment[]): TextSegment[] {
  const folded: TextSegment[] = []
  let before = ''
  let after = ''
  const flush = () => {
    folded.push(...replaced(before, after))
    before = ''
    after = ''
  }
  changes.forEach(({ kind, text }, index) => {
    const between = before + after !== '' && index < changes.length - 1 && /^ +$/.test(text)
    if (kind === 'same' && !between) {
      flush()
      folded.push({ kind, text })
      return
    }
    if (kind !== 'added') before += text
    if (kind !== 'removed') after += text
  })
  flush()
  return folded
}
