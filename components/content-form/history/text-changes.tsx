import { Fragment } from 'react'
import type { TextSegment } from '#lib/publishing/history/diff-words.ts'

/** Text with its changes, marked by sign and by element, never by colour alone. */
export function TextChanges({
  segments,
  without,
}: {
  segments: readonly TextSegment[]
  /** For one side of two: segments of this kind, which only the other side has, are left out. */
  without?: TextSegment['kind']
}) {
  return (
    <p className="diff-text">
      {segments
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
