import { PageHead } from '#components/admin/page-head.tsx'
import { withQuery } from '#lib/paths.ts'
import type { SnapshotDiff } from '#lib/publishing/history/diff.ts'
import type { Place, RevisionSummary } from '#lib/publishing/history/history.ts'
import type { View } from './change-item.tsx'
import { ChangeKeys } from './change-keys.tsx'
import { ChooseVersions } from './choose-versions.tsx'
import { RevisionComparison } from './comparison.tsx'
import { RestoreForm } from './restore-form.tsx'
import { VersionList } from './version-list.tsx'

type Side = { place: Place; revision: { id: string; number: number } | null }

type Props = {
  history: {
    id: string
    title: string
    lockVersion: number
    isInTrash: boolean
    revisions: readonly RevisionSummary[]
    hasMore: boolean
    hasDraft: boolean
    hasPublic: boolean
    from: Side | null
    to: Side
    diff: SnapshotDiff
  }
  view: View
  timeZone: string
  live: boolean
  /** Path of the form. */
  back: string
}

/** Compares two versions, beside the list of all versions. */
export function HistoryPage({ history, view, timeZone, live, back }: Props) {
  const { id, title, revisions, from, to, diff, hasDraft, hasPublic } = history
  const here = `/admin/history/${id}`
  const oldest = revisions.at(-1)
  // The version that can be restored: the older side if the newer one is the current version.
  const restorable = newestOf(revisions) === to.revision?.number ? from?.revision : to.revision
  return (
    <>
      <PageHead
        title={
          <>
            <a className="history-back" href={back}>
              ← {title || 'Untitled'}
            </a>
            History
          </>
        }
      >
        <ChangeKeys key={`${from?.place} ${to.place} ${view}`} count={diff.count} />
      </PageHead>
      <div className="history">
        <section className="history-main" aria-labelledby="history-what">
          <ChooseVersions
            key={`${from?.place} ${to.place}`}
            {...{ revisions, hasDraft, hasPublic, view }}
            from={from?.place ?? null}
            to={to.place}
          />
          <div className="history-what">
            <h2 id="history-what">{comparisonTitle(from, to)}</h2>
            {restorable && !history.isInTrash && (
              <RestoreForm
                key={restorable.id}
                version={{ id, lockVersion: history.lockVersion }}
                revision={restorable}
                {...{ hasDraft, live, back }}
              />
            )}
          </div>
          <RevisionComparison diff={diff} view={view} from={nameOf(from)} to={nameOf(to)} />
        </section>
        <nav className="history-side" aria-label="Versions">
          {hasDraft && (
            <p className="version-draft">
              <a href={withQuery(here, { to: 'draft', ...viewed(view) })}>Current draft</a>
            </p>
          )}
          <VersionList
            revisions={revisions}
            timeZone={timeZone}
            current={to.revision?.number ?? null}
            hrefOf={(it) => withQuery(here, { to: String(it.number), ...viewed(view) })}
          />
          {history.hasMore && oldest && (
            <a href={withQuery(here, { before: String(oldest.number) })}>Older versions</a>
          )}
        </nav>
      </div>
    </>
  )
}

const viewed = (view: View) => (view === 'side' ? { view } : {})

const newestOf = (revisions: readonly RevisionSummary[]) => revisions[0]?.number

function nameOf(side: Side | null): string {
  if (!side) return 'nothing'
  if (side.place === 'draft') return 'the current draft'
  if (side.place === 'public') return 'the published version'
  return `version ${side.place}`
}

function comparisonTitle(from: Side | null, to: Side): string {
  return from
    ? `From ${nameOf(from)} to ${nameOf(to)}`
    : `${capitalised(nameOf(to))}, the first one`
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
