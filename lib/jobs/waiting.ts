import { db } from '#lib/database/db.ts'

/** Counts unfinished and finally failed jobs by queue and state; empty before a worker first ran. */
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
