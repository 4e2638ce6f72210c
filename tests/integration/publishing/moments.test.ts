import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { SYSTEM_ACTOR } from '#lib/auth/policy.ts'
import { type Expiry, onExpiry } from '#lib/cache/expiry.ts'
import { putIntake, recordClaim, recordFee } from '#lib/courses/commands.ts'
import { findCoursesBySlug } from '#lib/courses/public-list-queries.ts'
import { findCourseCandidates } from '#lib/courses/public-queries.ts'
import { db } from '#lib/database/db.ts'
import { requireDatabaseUrl } from '#lib/env.ts'
import { expireMomentsJob } from '#lib/jobs/expire-moments.ts'
import { closeQueue } from '#lib/jobs/queue.ts'
import { findPromos } from '#lib/promos/public-queries.ts'
import { expirePassedMoments } from '#lib/publishing/expire-passed-moments.ts'
import { startWorker } from '#lib/server/worker.ts'
import { makeCourse } from '#prisma/course-factory.ts'
import { makePlacement, makePromo, makeTopic, makeUniversity } from '#prisma/factories.ts'
import { recordTags } from '../../support/record-tags.ts'

const seconds = (count: number) => new Date(Date.now() + count * 1_000)
const days = (count: number) =>
  seconds(count * 86_400)
    .toISOString()
    .slice(0, 10)

let received: Expiry[] = []
let stopListening = () => {}

/** How often these tags expired since the last call. */
function countExpiries(tags: Iterable<string>): number {
  const own = new Set(tags)
  const count = received.filter(
    (it) => it.tags === 'all' || it.tags.some((tag) => own.has(tag)),
  ).length
  received = []
  return count
}

/** Sets the time of the last run. */
const lastLookAt = (at: Date) =>
  db.watermark.upsert({
    where: { name: 'moments' },
    create: { name: 'moments', at },
    update: { at },
  })

beforeEach(async () => {
  await db.placement.deleteMany()
  await db.intake.deleteMany()
  await db.fee.deleteMany()
  await db.claim.deleteMany()
  await lastLookAt(new Date())
  stopListening = onExpiry((it) => received.push(it))
})
afterEach(() => stopListening())

async function placedFor(given: { startsAt?: Date; endsAt?: Date }) {
  const promo = await makePromo()
  await makePlacement({
    promoId: promo.id,
    startsAt: given.startsAt?.toISOString() ?? null,
    endsAt: given.endsAt?.toISOString() ?? null,
  })
  const { tags } = await recordTags(() => findPromos([], { topicIds: [], now: new Date() }))
  received = []
  return tags
}

describe('Pages with a placement', () => {
  it.each([
    ['begins', () => ({ startsAt: seconds(-5) })],
    ['ends', () => ({ endsAt: seconds(-5) })],
  ])('A page expires once when its placement %s', async (_, dates) => {
    const tags = await placedFor(dates())
    await lastLookAt(seconds(-10))
    await expirePassedMoments()
    expect(countExpiries(tags)).toBe(1)
    await expirePassedMoments()
    expect(countExpiries(tags)).toBe(0)
  })

  it('A page does not expire before its placement starts, or if it started before the last run', async () => {
    const tags = await placedFor({ startsAt: seconds(-60), endsAt: seconds(60) })
    await lastLookAt(seconds(-30))
    await expirePassedMoments()
    expect(countExpiries(tags)).toBe(0)
  })

  it('A page expires once, even if several workers check at the same time', async () => {
    const tags = await placedFor({ startsAt: seconds(-5) })
    await lastLookAt(seconds(-10))
    // All runs have started before the first one can continue.
    const client = new Client({ connectionString: requireDatabaseUrl() })
    await client.connect()
    await client.query('BEGIN')
    await client.query(`SELECT 1 FROM "Watermark" FOR UPDATE`)
    const looks = Promise.all(Array.from({ length: 5 }, expirePassedMoments))
    const waiting = () => db.$queryRaw<unknown[]>`
      SELECT 1 FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'`
    await vi.waitFor(async () => expect(await waiting()).toHaveLength(5), { timeout: 5_000 })
    await client.query('COMMIT')
    await client.end()
    await looks
    expect(countExpiries(tags)).toBe(1)
  })

  it('A page expires by the database clock, not by that of the process', async () => {
    const tags = await placedFor({ startsAt: seconds(3_600) })
    vi.useFakeTimers({ toFake: ['Date'], now: seconds(7_200) })
    await expirePassedMoments().finally(() => vi.useRealTimers())
    expect(countExpiries(tags)).toBe(0)
  })

  it('A page expires after days without a worker for changes in the meantime', async () => {
    const tags = await placedFor({ startsAt: seconds(-2 * 86_400), endsAt: seconds(-86_400) })
    await lastLookAt(seconds(-3 * 86_400))
    await expirePassedMoments()
    expect(countExpiries(tags)).toBe(1)
  })
})

describe('Pages with a course', () => {
  async function shown() {
    const topic = await makeTopic()
    const university = await makeUniversity()
    const course = await makeCourse({ universityId: university.id, topicIds: [topic.id] })
    const compared = () => findCoursesBySlug([course.snapshot.slug], new Date())
    const rail = () =>
      findCourseCandidates({ ids: [], topicIds: [topic.id], universityIds: [] }, new Date())
    const pages = [(await recordTags(compared)).tags, (await recordTags(rail)).tags]
    return { course, pages }
  }

  const intake = {
    ...{ seatsTotal: 50, seatsFilled: 38, seatsPercent: null, seatsSource: 'Test' },
    ...{ seatsAsOf: new Date().toISOString(), seatsExpireAt: null },
  }

  const changes: [string, (courseId: string) => Promise<unknown>][] = [
    [
      'its intake closes',
      (id) => putIntake(SYSTEM_ACTOR, id, { ...intake, startsOn: days(9), applyBy: days(-2) }),
    ],
    [
      'its number of seats expires',
      (id) =>
        putIntake(SYSTEM_ACTOR, id, {
          ...{ ...intake, startsOn: days(90), applyBy: days(80) },
          seatsExpireAt: seconds(-5).toISOString(),
        }),
    ],
    [
      'its fee no longer holds',
      (id) =>
        recordFee(SYSTEM_ACTOR, id, {
          ...{ amountMinor: 100, currency: 'INR', taxIncluded: true, taxPercent: 18 },
          ...{ refundRule: 'None.', instalments: null, source: 'Test', asOf: days(-40) },
          validUntil: days(-2),
        }),
    ],
    [
      'a claim about it expires',
      (id) =>
        recordClaim(SYSTEM_ACTOR, id, {
          ...{ text: 'Most chosen.', source: 'Test', sourceUrl: null, asOf: days(-40) },
          expiresAt: seconds(-5).toISOString(),
        }),
    ],
  ]

  it.each(changes)('A page expires once when %s', async (_, change) => {
    const { course, pages } = await shown()
    await change(course.id)
    received = []
    await lastLookAt(seconds(-3 * 86_400))
    await expirePassedMoments()
    const after = received
    for (const tags of pages) {
      received = after
      expect(countExpiries(tags)).toBe(1)
    }
    await expirePassedMoments()
    expect(received).toEqual([])
  })

  it('A page does not expire on the last day of an intake', async () => {
    const { course } = await shown()
    await putIntake(SYSTEM_ACTOR, course.id, { ...intake, startsOn: days(9), applyBy: days(0) })
    received = []
    await lastLookAt(seconds(-86_400))
    await expirePassedMoments()
    expect(received).toEqual([])
  })
})

describe('The worker', () => {
  it('The worker checks for passed moments every few seconds', async () => {
    const tags = await placedFor({ startsAt: seconds(2) })
    const worker = await startWorker([expireMomentsJob])
    await vi.waitFor(() => expect(countExpiries(tags)).toBe(1), { timeout: 15_000, interval: 100 })
    await worker.stop()
    await closeQueue()
  })
})
