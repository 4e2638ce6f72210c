import type { TextSegment } from '#lib/publishing/history/diff-words.ts'

/** Differences of two texts in one line: removed words are struck out, added words are marked. */
export function TextDiff({ segments }: { segments: readonly TextSegment[] }) {
  return (
    <>
      {segments.map(({ kind, text }, index) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text have no other name
        if (kind === 'same') return <span key={index}>{text}</span>
        const Mark = kind === 'added' ? 'ins' : 'del'
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text have no other name
        return <Mark key={index}>{text}</Mark>
      })}
    </>
  )
}
