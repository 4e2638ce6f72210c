import { type Actor, can } from '#lib/auth/policy.ts'
import { db } from '#lib/database/db.ts'

type ViewsOfDay = { day: Date; views: number }

/** Views of public content on each of the last `days` days, including today and days without views. */
export async function viewsByDay(actor: Actor, days: number, now: Date): Promise<ViewsOfDay[]> {
  if (!can(actor, 'metrics:read')) return []
  const today = new Date(`${now.toISOString().slice(0, 10)}T00:00:00Z`)
  const first = new Date(today.getTime() - (days - 1) * 86_400_000)
  const rows = await db.metricDaily.groupBy({
    by: ['day'],
    where: { day: { gte: first } },
    _sum: { views: true },
  })
  const views = new Map(rows.map((it) => [it.day.getTime(), it._sum.views ?? 0]))
  return Array.from({ length: days }, (_, index) => {
    const day = new Date(first.getTime() + index * 86_400_000)
    return { day, views: views.get(day.getTime()) ?? 0 }
  })
}
