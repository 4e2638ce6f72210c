import { type Actor, actorUserId, can, rolesWith } from '#lib/auth/policy.ts'
import { db } from '#lib/database/db.ts'
import { abandonedBefore } from '../calling/attempt-rules.ts'
import type { LeadStage } from '../lead.ts'

/** Counts for the dashboard: all cases by stage, and those of this actor. */
export async function countLeads(actor: Actor, now = new Date()) {
  if (!can(actor, 'lead:read')) return null
  // Counts show no persons; without the join the indexes are enough.
  const [stages, today, mine, overdue] = await Promise.all([
    db.lead.groupBy({ by: ['stage'], _count: true }),
    db.submission.count({
      where: {
        quarantined: false,
        createdAt: { gte: new Date(now.getTime() - 86_400_000) },
      },
    }),
    db.lead.count({
      where: { assigneeId: actorUserId(actor) ?? actor.id, closedAt: null },
    }),
    db.lead.count({ where: { closedAt: null, dueAt: { lte: now } } }),
  ])
  return {
    byStage: Object.fromEntries(stages.map((it) => [it.stage, it._count])) as Partial<
      Record<LeadStage, number>
    >,
    lastDay: today,
    mine,
    overdue,
  }
}

/**
 * Minutes from opening to the first contact attempt, of cases opened in the last thirty days.
 *
 * @returns null where no such case had an attempt
 */
export async function firstResponseTimes(
  actor: Actor,
  now = new Date(),
): Promise<{ median: number; p90: number; count: number } | null> {
  if (!can(actor, 'lead:read')) return null
  const since = new Date(now.getTime() - 30 * 86_400_000)
  const [row] = await db.$queryRaw<{ median: number | null; p90: number | null; count: number }[]>`
    SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY took) AS median,
      percentile_cont(0.9) WITHIN GROUP (ORDER BY took) AS p90, count(*)::int AS count
    FROM (
      SELECT extract(epoch FROM "firstResponseAt" - "openedAt")::float8 / 60 AS took FROM "Lead"
      WHERE "openedAt" >= ${since} AND "firstResponseAt" >= "openedAt"
    ) answered`
  if (!row || row.median === null || row.p90 === null) return null
  return { median: Math.round(row.median), p90: Math.round(row.p90), count: row.count }
}

/** Number of attempts that the overview shows. */
const OPEN_ATTEMPTS_SHOWN = 10

/**
 * Attempts whose outcome is missing: all of this actor, and those of others that began more than an
 * hour ago. The oldest first.
 */
export async function listOpenAttempts(actor: Actor, now = new Date()) {
  if (!can(actor, 'lead:work')) return []
  const me = actorUserId(actor) ?? actor.id
  const rows = await db.contactAttempt.findMany({
    where: {
      endedAt: null,
      lead: { person: { state: 'ACTIVE' } },
      OR: [{ actorId: me }, { startedAt: { lt: abandonedBefore(now) } }],
    },
    select: {
      id: true,
      leadId: true,
      startedAt: true,
      actorId: true,
      actor: { select: { name: true } },
      lead: {
        select: {
          submissions: { select: { name: true }, orderBy: { createdAt: 'desc' }, take: 1 },
        },
      },
    },
    orderBy: { startedAt: 'asc' },
    take: OPEN_ATTEMPTS_SHOWN,
  })
  return rows.map(({ lead, actor: by, actorId, ...it }) => ({
    ...it,
    mine: actorId === me,
    who: by?.name ?? 'A former counsellor',
    name: lead.submissions[0]?.name ?? '–',
  }))
}

/** Users to whom a case can be assigned. */
export async function listCounsellors(actor: Actor) {
  if (!can(actor, 'lead:work')) return []
  return db.user.findMany({
    where: { role: { in: rolesWith('lead:work') }, disabledAt: null },
    select: { id: true, name: true },
    orderBy: { name: 'asc' },
  })
}
