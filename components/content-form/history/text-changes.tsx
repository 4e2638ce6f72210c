import { Fragment } from 'react'
import type { TextSegment } from '#lib/publishing/history/diff-words.ts'

/** Words with what became of them; by sign and by name for those who hear it, never by colour alone. */
export function TextChanges({
  words,
  without,
}: {
  words: readonly TextSegment[]
  /** One side of two: what the other side alone has is left out. */
  without?: TextSegment['kind']
}) {
  return (
    <p className="diff-words">
      {words
        .filter((it) => it.kind !== without)
        .map(({ kind, text }, index) => {
          const key = `${index}${kind}`
          if (kind === 'same') return <Fragment key={key}>{text}</Fragment>
          const Mark = kind === 'added' ? 'ins' : 'del'
          return (
            <Mark key={key}>
              <span className="visually-hidden">[{kind}: </span>
              {text}
              <span className="visually-hidden">]</span>
            </Mark>
          )
        })}
    </p>
  )
}
