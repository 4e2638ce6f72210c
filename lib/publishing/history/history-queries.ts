import type { Actor } from '#lib/auth/policy.ts'
import type { ContentKindName } from '#lib/content-kind.ts'
import { contentKind } from '#lib/content-kinds.ts'
import { db } from '#lib/database/db.ts'
import { runInThread, type ThreadTask } from '#lib/threads/run-in-thread.ts'
import type { Prisma } from '#prisma/client/client.ts'
import { upcastSnapshot } from '../core/content-kind.ts'
import { listedFor, trashedFor } from '../core/staff-scope.ts'
import { listRevisions, REVISIONS_PER_PAGE } from '../listing/editing-queries.ts'
import { namesOf } from '../listing/pick-queries.ts'
import { idsIn } from './described.ts'
import type { SnapshotDiff } from './diff.ts'
import type { run } from './diff-task.ts'
import type { HistoryQuery, Place, RevisionSummary } from './history.ts'

type Side = {
  place: Place
  /** Number of the revision; null for the working copy. */
  revision: { id: string; number: number } | null
}

type History = {
  id: string
  kind: ContentKindName
  title: string
  lockVersion: number
  isInTrash: boolean
  revisions: RevisionSummary[]
  /** There are older revisions than those listed. */
  hasMore: boolean
  /** The working copy has unversioned changes. */
  hasDraft: boolean
  hasPublic: boolean
  /** Null: there is no older version. */
  from: Side | null
  to: Side
  diff: SnapshotDiff
}

/** The versions of a content, and two of them compared. Null if this actor may not open it. */
export async function findHistory(
  actor: Actor,
  kind: ContentKindName,
  id: string,
  query: HistoryQuery,
): Promise<History | null> {
  const content = await db.content.findFirst({
    where: { AND: [{ id }, { OR: [listedFor(actor, kind), trashedFor(actor, kind)] }] },
    select: contentFields,
  })
  if (!content) return null
  const { workingCopy, publishedRevision } = content
  const [newest] = content.revisions
  const hasDraft = workingCopy !== null && (workingCopy.unversionedSince !== null || !newest)
  const versions = { id, workingCopy, publishedRevision }
  const latest = hasDraft ? 'draft' : newest?.number
  const to =
    (query.to && (await findVersion(versions, query.to))) ||
    (latest && (await findVersion(versions, latest)))
  if (!to) return null
  const from =
    query.from === undefined
      ? await findBefore(versions, to)
      : await findVersion(versions, query.from)
  const [revisions, diff] = await Promise.all([
    listRevisions(actor, kind, id, query.before ?? null),
    compare(actor, kind, from, to),
  ])
  return {
    id,
    kind,
    title: content.workingTitle,
    lockVersion: content.lockVersion,
    isInTrash: content.deletedAt !== null,
    revisions,
    hasMore: revisions.length === REVISIONS_PER_PAGE && revisions.at(-1)?.number !== 1,
    hasDraft,
    hasPublic: publishedRevision !== null && content.state === 'PUBLISHED',
    from: from && sideOf(from),
    to: sideOf(to),
    diff,
  }
}

const snapshotFields = { data: true, schemaVersion: true } as const
const revisionFields = { id: true, number: true, ...snapshotFields } as const

const contentFields = {
  workingTitle: true,
  lockVersion: true,
  state: true,
  deletedAt: true,
  workingCopy: { select: { ...snapshotFields, unversionedSince: true } },
  publishedRevision: { select: revisionFields },
  revisions: { select: { number: true }, orderBy: { number: 'desc' }, take: 1 },
} as const satisfies Prisma.ContentSelect

type Found = Prisma.ContentGetPayload<{ select: typeof contentFields }>
type ContentVersions = Pick<Found, 'workingCopy' | 'publishedRevision'> & { id: string }
type Version = {
  place: Place
  id: string | null
  number: number | null
  data: unknown
  schemaVersion: number
}

async function findVersion(held: ContentVersions, place: Place): Promise<Version | null> {
  if (place === 'draft') {
    const { workingCopy: copy } = held
    return (
      copy && { data: copy.data, schemaVersion: copy.schemaVersion, place, id: null, number: null }
    )
  }
  if (place === 'public') return held.publishedRevision && { ...held.publishedRevision, place }
  const row = await db.revision.findUnique({
    where: { contentId_number: { contentId: held.id, number: place } },
    select: revisionFields,
  })
  return row && { ...row, place }
}

/** The revision before a version; for the working copy the newest one. */
async function findBefore({ id }: ContentVersions, { number }: Version): Promise<Version | null> {
  const row = await db.revision.findFirst({
    where: { contentId: id, ...(number === null ? {} : { number: { lt: number } }) },
    orderBy: { number: 'desc' },
    select: revisionFields,
  })
  return row && { ...row, place: row.number }
}

/** The comparison ends by itself before; this is for what its own deadline does not see. */
const DIFF: ThreadTask<Parameters<typeof run>[0], SnapshotDiff> = {
  module: 'lib/publishing/history/diff-task.ts',
  load: () => import('./diff-task.ts'),
  timeoutMs: 5_000,
}

async function compare(
  actor: Actor,
  kindName: ContentKindName,
  from: Version | null,
  to: Version,
): Promise<SnapshotDiff> {
  const kind = contentKind(kindName)
  const before = from ? upcastSnapshot(kind, from) : {}
  const after = upcastSnapshot(kind, to)
  const names = await namesOf(actor, [...idsIn(before), ...idsIn(after)])
  const titles = new Map(names.map((it) => [it.id, it.title]))
  return runInThread(DIFF, { before, after, titles })
}

const sideOf = ({ place, id, number }: Version): Side => ({
  place,
  revision: id !== null && number !== null ? { id, number } : null,
})
