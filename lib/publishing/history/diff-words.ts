import { diffArrays, diffWordsWithSpace } from 'diff'

export type TextSegment = { kind: 'same' | 'added' | 'removed'; text: string }

/** Beyond so many single edits two texts have nothing to do with each other, and the search for them takes long. */
const MAX_EDITS = 1500

/** What became of a text, word by word: same and removed make the old one, same and added the new one. */
export function diffWords(before: string, after: string): TextSegment[] {
  if (before === after) return parts([{ kind: 'same', text: after }])
  const found = diffWordsWithSpace(before, after, { maxEditLength: MAX_EDITS })
  return found ? fold(found.map(toChange)) : replaced(before, after)
}

/** The same for what comes in lines that stay whole: names, items of a list. */
export function diffLines(before: readonly string[], after: readonly string[]): TextSegment[] {
  const found = diffArrays([...before], [...after])
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

/** Changes that only a space keeps apart are one: “three words replaced” reads better than three pairs. */
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
