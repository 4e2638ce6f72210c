import type { Actor } from '#lib/auth/policy.ts'
import type { ContentKindName, Reference } from '#lib/content-kind.ts'
import { contentKind, type contentKinds } from '#lib/content-kinds.ts'
import { db } from '#lib/database/db.ts'
import type { Prisma } from '#prisma/client/client.ts'
import type { ContentKind } from '../core/content-kind.ts'
import { readSnapshot } from '../core/content-kind.ts'
import { type ContentState, stateOf } from '../core/content-list.ts'
import { listedFor, pickableFor, trashedFor } from '../core/staff-scope.ts'
import type { RevisionSummary } from '../history/history.ts'

export type SnapshotOf<Kind extends ContentKindName> =
  (typeof contentKinds)[Kind] extends ContentKind<infer Snapshot extends object> ? Snapshot : never

/** A content as the content form shows it. */
export type Editable<Snapshot> = {
  id: string
  kind: ContentKindName
  lockVersion: number
  state: ContentState
  updatedAt: Date
  publishedAt: Date | null
  /** Name of the user who saved last; null: the system. */
  editor: string | null
  /** Public address; null while it has none. */
  path: string | null
  snapshot: Snapshot
  references: Reference[]
  /** The working copy has changes that are in no revision. */
  hasUnversionedChanges: boolean
}

const fields = {
  id: true,
  lockVersion: true,
  state: true,
  hasPendingChanges: true,
  deletedAt: true,
  updatedAt: true,
  publishedAt: true,
  workingCopy: {
    select: {
      data: true,
      schemaVersion: true,
      unversionedSince: true,
      editor: { select: { name: true } },
    },
  },
  publishedRevision: {
    select: { data: true, schemaVersion: true, editor: { select: { name: true } } },
  },
  slugs: { where: { state: 'CURRENT' }, select: { slug: true } },
} as const satisfies Prisma.ContentSelect

/** Finds a content that this actor may edit, also in the trash. Null: there is none. */
export async function findEditable<Kind extends ContentKindName>(
  actor: Actor,
  kindName: Kind,
  id: string,
): Promise<Editable<SnapshotOf<Kind>> | null> {
  return findOne(kindName, {
    AND: [{ id }, { OR: [listedFor(actor, kindName), trashedFor(actor, kindName)] }],
  })
}

/** Finds a group of settings by its key. */
export function findEditableByTitle<Kind extends ContentKindName>(
  actor: Actor,
  kindName: Kind,
  workingTitle: string,
): Promise<Editable<SnapshotOf<Kind>> | null> {
  return findOne(kindName, { AND: [{ workingTitle }, listedFor(actor, kindName)] })
}

async function findOne<Kind extends ContentKindName>(
  kindName: Kind,
  where: Prisma.ContentWhereInput,
): Promise<Editable<SnapshotOf<Kind>> | null> {
  const row = await db.content.findFirst({ where, select: fields })
  const version = row?.workingCopy ?? row?.publishedRevision
  if (!row || !version) return null
  const kind = contentKind(kindName)
  const snapshot = readSnapshot(kind, version)
  const slug = row.slugs[0]?.slug
  return {
    id: row.id,
    kind: kindName,
    lockVersion: row.lockVersion,
    state: stateOf(row),
    updatedAt: row.updatedAt,
    publishedAt: row.publishedAt,
    editor: version.editor?.name ?? null,
    path: slug && row.state === 'PUBLISHED' ? kind.path(slug) : null,
    snapshot: snapshot as SnapshotOf<Kind>,
    references: kind.references(snapshot),
    hasUnversionedChanges: row.workingCopy !== null && row.workingCopy.unversionedSince !== null,
  }
}

export const REVISIONS_PER_PAGE = 100

/** Revisions of a content, newest first; with `before`, those with a lower number. */
export async function listRevisions(
  actor: Actor,
  kind: ContentKindName,
  contentId: string,
  before: number | null = null,
): Promise<RevisionSummary[]> {
  return findRevisions({
    contentId,
    content: { OR: [listedFor(actor, kind), trashedFor(actor, kind)] },
    ...(before === null ? {} : { number: { lt: before } }),
  })
}

export async function findRevisions(where: Prisma.RevisionWhereInput): Promise<RevisionSummary[]> {
  const rows = await db.revision.findMany({
    where,
    select: {
      id: true,
      number: true,
      cause: true,
      createdAt: true,
      note: true,
      editor: { select: { name: true } },
      publishedOf: { select: { state: true } },
    },
    orderBy: { number: 'desc' },
    take: REVISIONS_PER_PAGE,
  })
  return rows.map(({ editor, publishedOf, ...row }) => ({
    ...row,
    editor: editor?.name ?? null,
    isPublic: publishedOf?.state === 'PUBLISHED',
  }))
}

/** Contents that show this one, published or in a draft, as far as this actor may read their titles. */
export async function listUsages(
  actor: Actor,
  id: string,
): Promise<{ id: string; kind: ContentKindName; title: string }[]> {
  const rows = await db.contentRef.findMany({
    where: { toId: id, from: pickableFor(actor) },
    select: { from: { select: { id: true, kind: true, workingTitle: true } } },
    distinct: ['fromId'],
    orderBy: { fromId: 'asc' },
    take: 50,
  })
  return rows.map(({ from }) => ({ id: from.id, kind: from.kind, title: from.workingTitle }))
}

/** The kind of a content by its id; null if there is none. Does not check permissions. */
export async function kindOf(id: string): Promise<ContentKindName | null> {
  const row = await db.content.findUnique({ where: { id }, select: { kind: true } })
  return row?.kind ?? null
}
