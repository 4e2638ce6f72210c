import { type Actor, actorUserId } from '#lib/auth/policy.ts'
import { type ContentKindName, DRAFTED_KINDS } from '#lib/content-kind.ts'
import { db } from '#lib/database/db.ts'
import type { Prisma } from '#prisma/client/client.ts'
import {
  type ContentRow,
  type ListFilter,
  type ListSort,
  type ListState,
  listedFields,
  ROWS_PER_PAGE,
  stateOf,
} from '../core/content-list.ts'
import { editableBy } from '../core/locks.ts'
import { listedFor, pickableFor, trashedFor } from '../core/staff-scope.ts'
import { inOrderOf, searchTitles } from './title-search.ts'

type ContentList = { rows: ContentRow[]; total: number; pages: number }

/** One page of the list of a kind, with the total number; a search shows the best hits first. */
export async function listContent(
  actor: Actor,
  kind: ContentKindName,
  filter: ListFilter,
): Promise<ContentList> {
  const scope = filter.state === 'bin' ? trashedFor(actor, kind) : listedFor(actor, kind)
  const found = filter.q ? await searchTitles(filter.q) : null
  const where = {
    AND: [scope, ...conditions(actor, filter), ...(found ? [{ id: { in: found } }] : [])],
  }
  if (found && filter.sort === 'changed') return bestFirst(found, where, filter.page)
  const [rows, total] = await Promise.all([
    db.content.findMany({
      // With a join, PostgreSQL would join all rows before it takes fifty.
      relationLoadStrategy: 'query',
      where,
      select: rowFields,
      orderBy: orders[filter.sort],
      skip: (filter.page - 1) * ROWS_PER_PAGE,
      take: ROWS_PER_PAGE,
    }),
    db.content.count({ where }),
  ])
  return { rows: rows.map(toRow), total, pages: Math.max(1, Math.ceil(total / ROWS_PER_PAGE)) }
}

async function bestFirst(
  found: readonly string[],
  where: Prisma.ContentWhereInput,
  page: number,
): Promise<ContentList> {
  const ids = inOrderOf(found, await db.content.findMany({ where, select: { id: true } }))
  const shown = ids.slice((page - 1) * ROWS_PER_PAGE, page * ROWS_PER_PAGE).map((it) => it.id)
  const rows = await db.content.findMany({ where: { id: { in: shown } }, select: rowFields })
  const pages = Math.max(1, Math.ceil(ids.length / ROWS_PER_PAGE))
  return { rows: inOrderOf(found, rows).map(toRow), total: ids.length, pages }
}

const rowFields = {
  ...listedFields,
  updatedAt: true,
  publishedAt: true,
  owner: { select: { name: true } },
  refsFrom: {
    where: { side: 'DRAFT', role: { in: ['topic', 'promo'] } },
    select: { role: true, to: { select: { workingTitle: true } } },
    orderBy: { position: 'asc' },
  },
  releaseItems: {
    where: { dependent: false, release: { state: 'SCHEDULED' } },
    select: { action: true, release: { select: { dueAt: true } } },
  },
} as const satisfies Prisma.ContentSelect

type Row = Prisma.ContentGetPayload<{ select: typeof rowFields }>

function toRow({ id, kind, workingTitle, updatedAt, publishedAt, ...rest }: Row): ContentRow {
  return {
    id,
    kind,
    title: workingTitle,
    state: stateOf(rest),
    updatedAt,
    publishedAt,
    owner: rest.owner?.name ?? null,
    topics: titlesOf(rest.refsFrom, 'topic'),
    promos: titlesOf(rest.refsFrom, 'promo'),
    plan: planOf(rest.releaseItems),
  }
}

function planOf([item]: Row['releaseItems']): ContentRow['plan'] {
  return item?.release.dueAt ? { action: item.action, dueAt: item.release.dueAt } : null
}

const titlesOf = (refs: Row['refsFrom'], role: string) =>
  refs.filter((it) => it.role === role).map((it) => it.to.workingTitle)

/** `changed` matches an index, so its columns must come in the order of that index. */
const orders: Record<ListSort, Prisma.ContentOrderByWithRelationInput[]> = {
  changed: [{ deletedAt: 'asc' }, { updatedAt: 'desc' }, { id: 'asc' }],
  published: [{ publishedAt: { sort: 'desc', nulls: 'last' } }, { id: 'asc' }],
  title: [{ workingTitle: 'asc' }, { id: 'asc' }],
}

const states: Record<ListState, Prisma.ContentWhereInput> = {
  draft: { state: { not: 'PUBLISHED' } },
  published: { state: 'PUBLISHED' },
  pending: { state: 'PUBLISHED', hasPendingChanges: true },
  scheduled: { releaseItems: { some: { dependent: false, release: { state: 'SCHEDULED' } } } },
  bin: {},
}

function conditions(actor: Actor, filter: ListFilter): Prisma.ContentWhereInput[] {
  const { state, topic, author, mine } = filter
  return [
    ...(state ? [states[state]] : []),
    ...(topic ? [draftRefersTo('topic', topic)] : []),
    ...(author ? [draftRefersTo('author', author)] : []),
    ...(mine ? [{ ownerId: actorUserId(actor) }] : []),
  ]
}

const draftRefersTo = (role: string, toId: string): Prisma.ContentWhereInput => ({
  refsFrom: { some: { side: 'DRAFT', role, toId } },
})

/** Titles of up to 300 contents of a kind, for filters. */
export async function listNames(
  actor: Actor,
  kind: ContentKindName,
): Promise<{ value: string; label: string }[]> {
  const rows = await db.content.findMany({
    where: { AND: [{ kind }, pickableFor(actor)] },
    select: { id: true, workingTitle: true },
    orderBy: { workingTitle: 'asc' },
    take: 300,
  })
  return rows.map((it) => ({ value: it.id, label: it.workingTitle }))
}

/** The actor's own drafts, and own contents with unpublished changes. */
function ownDrafts(actor: Actor): Prisma.ContentWhereInput {
  return {
    AND: [editableBy(actor)],
    ownerId: actorUserId(actor),
    hasPendingChanges: true,
    kind: { in: [...DRAFTED_KINDS] },
  }
}

export function countOwnDrafts(actor: Actor, kind: ContentKindName): Promise<number> {
  return db.content.count({ where: { AND: [ownDrafts(actor), { kind }] } })
}

/** The eight own drafts that were changed last. */
export async function listOwnDrafts(actor: Actor): Promise<ContentRow[]> {
  const rows = await db.content.findMany({
    where: ownDrafts(actor),
    select: rowFields,
    orderBy: { updatedAt: 'desc' },
    take: 8,
  })
  return rows.map(toRow)
}

export type StateCount = {
  kind: ContentKindName
  draft: number
  published: number
  pending: number
}

/** Number of contents of each drafted kind by state. */
export async function countByState(actor: Actor): Promise<StateCount[]> {
  const groups = await db.content.groupBy({
    by: ['kind', 'state', 'hasPendingChanges'],
    where: { OR: DRAFTED_KINDS.map((kind) => listedFor(actor, kind)) },
    _count: true,
  })
  return DRAFTED_KINDS.flatMap((kind) => {
    const own = groups.filter((it) => it.kind === kind)
    if (own.length === 0) return []
    const count = (of: (it: (typeof own)[number]) => boolean) =>
      own.filter(of).reduce((sum, it) => sum + it._count, 0)
    return {
      kind,
      draft: count((it) => it.state !== 'PUBLISHED'),
      published: count((it) => it.state === 'PUBLISHED'),
      pending: count((it) => it.state === 'PUBLISHED' && it.hasPendingChanges),
    }
  })
}
