import { type Actor, actorUserId, can, rolesWith } from '#lib/auth/policy.ts'
import { db } from '#lib/database/db.ts'
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

/** Users to whom a case can be assigned. */
export async function listCounsellors(actor: Actor) {
  if (!can(actor, 'lead:work')) return []
  return db.user.findMany({
    where: { role: { in: rolesWith('lead:work') }, disabledAt: null },
    select: { id: true, name: true },
    orderBy: { name: 'asc' },
  })
}
