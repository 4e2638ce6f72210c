import { db } from '#lib/database/db.ts'

/** Jobs that are not done, or have failed for good, by queue; empty before the first worker. */
export async function waitingJobs(): Promise<{ queue: string; state: string; count: number }[]> {
  const [known] = await db.$queryRaw<
    { exists: boolean }[]
  >`SELECT to_regclass('pgboss.job') IS NOT NULL AS exists`
  if (!known?.exists) return []
  return db.$queryRaw`
    SELECT name AS queue, state::text AS state, count(*)::int AS count
    FROM pgboss.job
    WHERE state IN ('created', 'retry', 'active', 'failed')
    GROUP BY name, state`
}
