import { DateTime } from '#components/admin/date-time.tsx'
import { causeLabel, type RevisionSummary } from '#lib/publishing/history/history.ts'

type Props = {
  revisions: readonly RevisionSummary[]
  timeZone: string
  hrefOf: (revision: RevisionSummary) => string
  /** Number of the revision that the page compares. */
  current?: number | null
}

/** Versions, newest first; each links to its changes. */
export function VersionList({ revisions, timeZone, hrefOf, current = null }: Props) {
  return (
    <ol className="version-list">
      {revisions.map((it) => (
        <li key={it.id} className={it.number === current ? 'is-current' : undefined}>
          <a href={hrefOf(it)} aria-current={it.number === current ? 'true' : undefined}>
            <strong>Version {it.number}</strong>
          </a>
          {it.isPublic && <span className="version-public">Public now</span>}
          <span className="version-how">
            {causeLabel[it.cause]}
            {it.editor && ` by ${it.editor}`} · <DateTime at={it.createdAt} timeZone={timeZone} />
          </span>
          {it.note && <span className="version-note">{it.note}</span>}
        </li>
      ))}
    </ol>
  )
}
