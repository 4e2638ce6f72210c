import { beforeAll, expect, it } from 'vitest'
import { makeSite } from '#prisma/factories.ts'
import { storm } from '#tests/support/request-storm.ts'

beforeAll(async () => {
  await makeSite()
}, 60_000)

/** Four minutes beside other files; six and a half alone are enough for all requests. */
const sendSeconds = Number(process.env.FAULT_SECONDS ?? 240)

it('No request of up to ten thousand is lost or delivered twice, whatever fails meanwhile', async () => {
  const it = await storm({
    name: 'request-storm-long',
    requests: Number(process.env.FAULT_REQUESTS ?? 10_000),
    ...{ clients: 20, pauseMs: 0, seconds: sendSeconds * 0.75, sendSeconds, drainSeconds: 200 },
  })
  expect(it.wrong).toEqual([])
  // The receiver accepted some events without a response: they were sent again under the same id.
  expect(it.repeated).toBeGreaterThan(0)
  expect([it.acknowledged, it.stored, it.events, it.effects, it.letters]).toEqual(
    Array.from({ length: 5 }, () => it.sent),
  )
  expect(it.undelivered).toBe(0)
  expect(it.lost).toEqual({ requests: 0, effects: 0, letters: 0 })
  expect(it.twice).toEqual({ requests: 0, effects: 0, letters: 0 })
}, 900_000)
