import { type Actor, can } from '#lib/auth/policy.ts'
import { db } from '#lib/db.ts'
import { Prisma } from '#prisma/client/client.ts'
import { LEAD_STAGES, type LeadStage } from './lead.ts'
import { COUNTED, LEADS_A_PAGE, type LeadFilter, type LeadView } from './lead-list.ts'

const rowFields = {
  id: true,
  stage: true,
  attempts: true,
  maxAttempts: true,
  dueAt: true,
  closedAt: true,
  outcome: true,
  lastAskedAt: true,
  channel: true,
  language: true,
  callDays: true,
  callFrom: true,
  callUntil: true,
  timeZone: true,
  course: { select: { title: true } },
  topic: { select: { name: true } },
  assignee: { select: { id: true, name: true } },
  submissions: {
    select: { name: true, reference: true },
    orderBy: { createdAt: 'desc' },
    take: 1,
  },
} satisfies Prisma.LeadSelect

export type LeadRow = Prisma.LeadGetPayload<{ select: typeof rowFields }>

/** `more`: so many were counted, and there are others. */
export async function listLeads(
  actor: Actor,
  filter: LeadFilter,
  now = new Date(),
): Promise<{ rows: LeadRow[]; total: number; more: boolean }> {
  if (!can(actor, 'lead:read')) return { rows: [], total: 0, more: false }
  const where = Prisma.join(conditionsOf(actor, filter, now), ' AND ')
  const order =
    filter.view === 'overdue' && !filter.q
      ? Prisma.sql`lead."dueAt", lead."id"`
      : Prisma.sql`lead."lastAskedAt" DESC, lead."id"`
  const offset = (filter.page - 1) * LEADS_A_PAGE
  const from = Prisma.sql`${sourceOf(filter)} JOIN "Person" person ON person."id" = lead."personId"`
  const part = Prisma.sql`ORDER BY ${order} LIMIT ${LEADS_A_PAGE} OFFSET ${offset}`
  if (wordsOf(filter.q)) {
    const found = await db.$queryRaw<{ id: string; total: number }[]>`
      SELECT lead."id", count(*) OVER ()::int AS total FROM ${from} WHERE ${where} ${part}`
    const total = found[0]?.total ?? 0
    return { rows: await readRows(found.map((it) => it.id)), total, more: total >= FOUND }
  }
  const [ids, counted] = await Promise.all([
    db.$queryRaw<{ id: string }[]>`SELECT lead."id" FROM ${from} WHERE ${where} ${part}`,
    db.$queryRaw<{ total: number }[]>`
      SELECT count(*)::int AS total FROM (SELECT 1 FROM ${from} WHERE ${where} LIMIT ${COUNTED}) one`,
  ])
  const total = counted[0]?.total ?? 0
  return { rows: await readRows(ids.map((it) => it.id)), total, more: total >= COUNTED }
}

/** In the order of the ids. */
async function readRows(ids: readonly string[]): Promise<LeadRow[]> {
  const rows = await db.lead.findMany({ where: { id: { in: [...ids] } }, select: rowFields })
  const byId = new Map(rows.map((it) => [it.id, it]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** Persons who asked to be erased are found by nobody. */
function conditionsOf(actor: Actor, { view, q, stage }: LeadFilter, now: Date): Prisma.Sql[] {
  return [
    Prisma.sql`person."state" IN ('ACTIVE', 'MERGED')`,
    ...(stage ? [Prisma.sql`lead."stage" = ${stage}::"LeadStage"`] : []),
    ...(wordsOf(q) || stage ? [] : viewed(view, actor, now)),
  ]
}

const wordsOf = (q: string | undefined) => q?.replaceAll(/\p{Cc}/gu, '').trim() || null

/** Who finds so many types another word. */
const FOUND = 1000

/**
 * Where words are looked for, what they are found in is found first and by itself, the newest of
 * it: left alone the database would rather walk through all cases in their order, hence the sum.
 */
function sourceOf({ q }: LeadFilter): Prisma.Sql {
  const words = wordsOf(q)
  if (!words) return Prisma.sql`"Lead" lead`
  return Prisma.sql`(
    SELECT DISTINCT "leadId" FROM (
      SELECT sent."leadId" FROM "Submission" sent WHERE ${matching(words)}
      ORDER BY sent."createdAt" + interval '0' DESC LIMIT ${FOUND}
    ) newest
  ) found JOIN "Lead" lead ON lead."id" = found."leadId"`
}

function viewed(view: LeadView, actor: Actor, now: Date): Prisma.Sql[] {
  const open = [Prisma.sql`lead."closedAt" IS NULL`, Prisma.sql`lead."stage" <> 'QUARANTINED'`]
  switch (view) {
    case 'open':
      return open
    case 'mine':
      return [...open, Prisma.sql`lead."assigneeId" = ${actor.id}::uuid`]
    case 'unassigned':
      return [...open, Prisma.sql`lead."assigneeId" IS NULL`]
    case 'overdue':
      return [...open, Prisma.sql`lead."dueAt" <= ${now}`]
    case 'quarantine':
      return [Prisma.sql`lead."stage" = 'QUARANTINED'`]
    case 'all':
      return []
  }
}

/** Trigram indexes find these; one or two letters are looked for where a name begins. */
function matching(words: string): Prisma.Sql {
  const like = words.replaceAll(/[\\%_]/g, '\\$&')
  const inside = `%${like}%`
  const digits = words.replaceAll(/\D/g, '')
  const conditions =
    [...words].length < 3
      ? [Prisma.sql`sent."name" ILIKE ${`${like}%`}`]
      : [
          Prisma.sql`sent."name" ILIKE ${inside}`,
          Prisma.sql`sent."email" LIKE ${inside.toLowerCase()}`,
          Prisma.sql`sent."reference" LIKE ${inside.toUpperCase()}`,
          ...(digits.length >= 4 && !/\p{L}/u.test(words)
            ? [Prisma.sql`sent."phone" LIKE ${`%${digits.replace(/^0+/, '')}%`}`]
            : []),
        ]
  return Prisma.join(conditions, ' OR ')
}

const CARDS = 25

export type LeadColumn = { stage: LeadStage; total: number; rows: LeadRow[] }

/** Each stage with its newest; ended cases of the last thirty days only. */
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
    // A figure names nobody, and without the persons it is counted in half the time.
    db.lead.groupBy({ by: ['stage'], where: counted, _count: true }),
    ...shown.map((stage) =>
      db.lead.findMany({
        where: { ...where, stage },
        select: rowFields,
        orderBy: [{ lastAskedAt: 'desc' }, { id: 'asc' }],
        take: CARDS,
      }),
    ),
  ])
  return shown.map((stage, index) => ({
    stage,
    total: counts.find((it) => it.stage === stage)?._count ?? 0,
    rows: columns[index] ?? [],
  }))
}
