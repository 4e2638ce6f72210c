import { afterEach, describe, expect, it, vi } from 'vitest'
import { SYSTEM_ACTOR } from '#lib/auth/policy.ts'
import { db } from '#lib/database/db.ts'
import { closeQueue } from '#lib/jobs/queue.ts'
import { runReleasesJob } from '#lib/jobs/run-releases.ts'
import { rescheduleRelease, scheduleRelease } from '#lib/publishing/releases/releases.ts'
import { startWorker } from '#lib/server/worker.ts'
import { draftArticle } from '#prisma/factories.ts'

type Worker = Awaited<ReturnType<typeof startWorker>>

const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1_000)

async function planIn(seconds: number) {
  const { id, lockVersion } = await draftArticle()
  const plan = { contentId: id, lockVersion, action: 'PUBLISH' as const }
  return scheduleRelease(SYSTEM_ACTOR, { ...plan, dueAt: inSeconds(seconds) })
}

/** How late it was executed by the database's clock, in milliseconds. */
async function lateness(releaseId: string): Promise<number> {
  const row = await db.release.findUniqueOrThrow({ where: { id: releaseId } })
  expect(row).toMatchObject({ state: 'DONE', failure: null })
  return (row.executedAt?.getTime() ?? 0) - (row.dueAt?.getTime() ?? 0)
}

const punctual = async (releaseId: string) => {
  const late = await vi.waitFor(() => lateness(releaseId), { timeout: 15_000, interval: 100 })
  expect(late).toBeGreaterThanOrEqual(0)
  expect(late).toBeLessThan(10_000)
}

describe('a scheduled publication', () => {
  const workers: Worker[] = []
  afterEach(async () => {
    for (const worker of workers.splice(0)) await worker.stop()
    await closeQueue()
  })

  it('The worker executes a scheduled publication at its time, never before', async () => {
    workers.push(await startWorker([runReleasesJob]))
    const { releaseId } = await planIn(2)
    await punctual(releaseId)
  })

  it('The regular run executes a scheduled publication if its job is lost', async () => {
    const { releaseId } = await planIn(1)
    const deleted = await db.$executeRaw`
      DELETE FROM pgboss.job WHERE name = ${runReleasesJob.name} AND singleton_key = ${releaseId}`
    expect(deleted).toBe(1)
    workers.push(await startWorker([runReleasesJob]))
    await punctual(releaseId)
  })

  it('A scheduled publication is executed by its own job without any regular run', async () => {
    const { releaseId } = await planIn(1)
    const { everySeconds: _, ...once } = runReleasesJob
    workers.push(await startWorker([once]))
    await punctual(releaseId)
  })

  it('A rescheduled publication is executed at the earlier time by the same job', async () => {
    const { everySeconds: _, ...once } = runReleasesJob
    workers.push(await startWorker([once]))
    const { releaseId } = await planIn(3_600)
    await rescheduleRelease(SYSTEM_ACTOR, { releaseId, dueAt: inSeconds(2) })
    await punctual(releaseId)
    const [jobs] = await db.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int FROM pgboss.job WHERE singleton_key = ${releaseId}`
    expect(jobs?.count).toBe(1)
  })

  it('The first worker that starts executes a publication whose time passed while none ran', async () => {
    const { releaseId } = await planIn(0.5)
    await vi.waitFor(
      async () => {
        const [row] = await db.$queryRaw<{ due: boolean }[]>`
          SELECT "dueAt" <= now() AS due FROM "Release" WHERE "id" = ${releaseId}::uuid`
        expect(row?.due).toBe(true)
      },
      { timeout: 5_000, interval: 50 },
    )
    workers.push(await startWorker([runReleasesJob]), await startWorker([runReleasesJob]))
    await punctual(releaseId)
    const [item] = await db.releaseItem.findMany({ where: { releaseId } })
    expect(
      await db.auditEvent.count({
        where: { subjectId: item?.contentId ?? '', action: 'content.publish' },
      }),
    ).toBe(1)
  })
})
