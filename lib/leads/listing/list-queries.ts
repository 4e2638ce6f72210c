import { type Actor, can } from '#lib/auth/policy.ts'
import { db } from '#lib/database/db.ts'
import { Prisma } from '#prisma/client/client.ts'
import { contactPreferenceFields } from '../contact-preference/contact-preference.ts'
import { LEAD_STAGES, type LeadStage } from '../lead.ts'
import { interestFields } from '../request-fields.ts'
import { COUNT_LIMIT, LEADS_PAGE_SIZE, type LeadFilter } from './lead-list.ts'
import { filterConditions, filterSource, SEARCH_LIMIT, searchText } from './list-filter.ts'

const rowFields = {
  id: true,
  stage: true,
  attempts: true,
  maxAttempts: true,
  dueAt: true,
  closedAt: true,
  outcome: true,
  lastRequestedAt: true,
  ...contactPreferenceFields,
  ...interestFields,
  assignee: { select: { id: true, name: true } },
  submissions: {
    select: { name: true, reference: true, flags: true },
    orderBy: { createdAt: 'desc' },
    take: 1,
  },
} satisfies Prisma.LeadSelect

type LeadRow = Prisma.LeadGetPayload<{ select: typeof rowFields }>

/** One page of the list of cases. `more`: there are more than `total`. */
export async function listLeads(
  actor: Actor,
  filter: LeadFilter,
  now = new Date(),
): Promise<{ rows: LeadRow[]; total: number; more: boolean }> {
  if (!can(actor, 'lead:read')) return { rows: [], total: 0, more: false }
  const where = Prisma.join(filterConditions(actor, filter, now), ' AND ')
  const order =
    filter.view === 'overdue' && !filter.q
      ? Prisma.sql`lead."dueAt", lead."id"`
      : Prisma.sql`lead."lastRequestedAt" DESC, lead."id"`
  const offset = (filter.page - 1) * LEADS_PAGE_SIZE
  const from = Prisma.sql`${filterSource(filter)} JOIN "Person" person ON person."id" = lead."personId"`
  const part = Prisma.sql`ORDER BY ${order} LIMIT ${LEADS_PAGE_SIZE} OFFSET ${offset}`
  if (searchText(filter.q)) {
    const found = await db.$queryRaw<{ id: string; total: number }[]>`
      SELECT lead."id", count(*) OVER ()::int AS total FROM ${from} WHERE ${where} ${part}`
    const total = found[0]?.total ?? 0
    return { rows: await readRows(found.map((it) => it.id)), total, more: total >= SEARCH_LIMIT }
  }
  const [ids, counted] = await Promise.all([
    db.$queryRaw<{ id: string }[]>`SELECT lead."id" FROM ${from} WHERE ${where} ${part}`,
    db.$queryRaw<{ total: number }[]>`
      SELECT count(*)::int AS total FROM (SELECT 1 FROM ${from} WHERE ${where} LIMIT ${COUNT_LIMIT}) one`,
  ])
  const total = counted[0]?.total ?? 0
  return { rows: await readRows(ids.map((it) => it.id)), total, more: total >= COUNT_LIMIT }
}

/** In the order of the ids. */
async function readRows(ids: readonly string[]): Promise<LeadRow[]> {
  const rows = await db.lead.findMany({ where: { id: { in: [...ids] } }, select: rowFields })
  const byId = new Map(rows.map((it) => [it.id, it]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

const BOARD_COLUMN_SIZE = 25

type LeadColumn = { stage: LeadStage; total: number; rows: LeadRow[] }

/** Each stage with its newest cases; closed ones of the last thirty days only. */
export async function listBoard(
  actor: Actor,
  { mine }: { mine: boolean },
  now = new Date(),
): Promise<LeadColumn[]> {
  if (!can(actor, 'lead:read')) return []
  const since = new Date(now.getTime() - 30 * 86_400_000)
  const counted = {
    ...(mine ? { assigneeId: actor.id } : {}),
    OR: [{ closedAt: null }, { closedAt: { gte: since } }],
  }
  const where = { ...counted, person: { state: { in: ['ACTIVE' as const, 'MERGED' as const] } } }
  const shown = LEAD_STAGES.filter((it) => it !== 'QUARANTINED')
  const [counts, ...columns] = await Promise.all([
    // Counts show no persons; without the join they take half the time.
    db.lead.groupBy({ by: ['stage'], where: counted, _count: true }),
    ...shown.map((stage) =>
      db.lead.findMany({
        where: { ...where, stage },
        select: rowFields,
        orderBy: [{ lastRequestedAt: 'desc' }, { id: 'asc' }],
        take: BOARD_COLUMN_SIZE,
      }),
    ),
  ])
  return shown.map((stage, index) => ({
    stage,
    total: counts.find((it) => it.stage === stage)?._count ?? 0,
    rows: columns[index] ?? [],
  }))
}
