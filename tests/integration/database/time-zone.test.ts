import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SYSTEM_ACTOR } from '#lib/auth/policy.ts'
import { db } from '#lib/database/db.ts'
import { closeQueue } from '#lib/jobs/queue.ts'
import { runDueReleases } from '#lib/publishing/releases/release-execution.ts'
import { scheduleRelease } from '#lib/publishing/releases/releases.ts'
import { draftArticle, makeSite } from '#prisma/factories.ts'
import { leadOf, submit, visitor } from '#tests/support/leads.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

beforeAll(makeSite)
afterAll(closeQueue)

/** Sets the time zone of the database, which `initdb` takes from the host, and reconnects. */
async function setDatabaseZone(zone: string): Promise<void> {
  await db.$queryRaw`SELECT set_config('lectern.zone', ${zone}, false)`
  await db.$executeRaw`DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET timezone = %L',
    current_database(), current_setting('lectern.zone')); END $$`
  await closeQueue()
  await db.$disconnect()
}

describe.each(['Asia/Kolkata', 'America/New_York'])('with a database in %s', (zone) => {
  beforeAll(() => setDatabaseZone(zone))

  it('a date is the same instant in the database, in SQL and when read by Prisma', async () => {
    const at = new Date('2026-11-29T03:17:00.000Z')
    const { id } = await db.person.create({ data: { createdAt: at } })
    expect((await db.person.findUniqueOrThrow({ where: { id } })).createdAt).toEqual(at)
    const [row] = await db.$queryRaw<{ epoch: number; mine: Date }[]>`
      SELECT extract(epoch FROM "createdAt")::float8 AS epoch, "createdAt" AS mine
      FROM "Person" WHERE "id" = ${id}::uuid`
    expect(row).toEqual({ epoch: at.getTime() / 1000, mine: at })
  })

  it('a default timestamp of the database agrees with the clock of the process', async () => {
    const id = randomUUID()
    await db.$executeRaw`INSERT INTO "Person" ("id") VALUES (${id}::uuid)`
    const { createdAt } = await db.person.findUniqueOrThrow({ where: { id } })
    expect(Math.abs(createdAt.getTime() - Date.now())).toBeLessThan(MINUTE_MS)
  })

  it('a counselling request and its consent carry the time at which they were sent', async () => {
    const now = new Date()
    const { reference } = await submit(await visitor(), now)
    const { personId, openedAt } = await leadOf(reference)
    expect(openedAt).toEqual(now)
    const [consent] = await db.consentEvent.findMany({ where: { personId } })
    expect(consent?.at).toEqual(now)
  })

  it('a release is published when it is due, and not before', async () => {
    const article = await draftArticle()
    const { releaseId } = await scheduleRelease(SYSTEM_ACTOR, {
      contentId: article.id,
      lockVersion: article.lockVersion,
      action: 'PUBLISH',
      dueAt: new Date(Date.now() + 2 * HOUR_MS),
    })
    await runDueReleases()
    const stateOf = async () =>
      (await db.release.findUniqueOrThrow({ where: { id: releaseId } })).state
    expect(await stateOf()).toBe('SCHEDULED')
    await db.release.update({ where: { id: releaseId }, data: { dueAt: new Date() } })
    await runDueReleases()
    expect(await stateOf()).toBe('DONE')
  })
})
