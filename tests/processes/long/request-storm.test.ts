import { beforeAll, expect, it } from 'vitest'
import { makeSite } from '#prisma/factories.ts'
import { storm } from '#tests/support/request-storm.ts'

beforeAll(async () => {
  await makeSite()
}, 60_000)

/** Beside other files four minutes; alone, six and a half are enough for all of them. */
const sendSeconds = Number(process.env.FAULT_SECONDS ?? 240)

it('No request of up to ten thousand is lost or delivered twice, whatever fails meanwhile', async () => {
  const it = await storm({
    name: 'request-storm-long',
    requests: Number(process.env.FAULT_REQUESTS ?? 10_000),
    ...{ clients: 20, pauseMs: 0, seconds: sendSeconds * 0.75, sendSeconds, drainSeconds: 200 },
  })
  expect(it.wrong).toEqual([])
  // It took some and hung up: they came again, under the same id.
  expect(it.repeated).toBeGreaterThan(0)
  expect([it.acknowledged, it.stored, it.events, it.effects, it.letters]).toEqual(
    Array.from({ length: 5 }, () => it.sent),
  )
  expect(it.undelivered).toBe(0)
  expect(it.lost).toEqual({ requests: 0, effects: 0, letters: 0 })
  expect(it.twice).toEqual({ requests: 0, effects: 0, letters: 0 })
}, 900_000)
