import { beforeAll, expect, it } from 'vitest'
import { makeSite } from '#prisma/factories.ts'
import { storm } from '#tests/support/request-storm.ts'

beforeAll(async () => {
  await makeSite()
}, 60_000)

it('No request is lost or delivered twice while web, worker, database, receiver and mail server fail in turn', async () => {
  const it = await storm({
    name: 'request-storm',
    ...{ requests: 400, clients: 20, pauseMs: 1_500 },
    ...{ seconds: 40, sendSeconds: 60, drainSeconds: 100 },
  })
  expect(Object.values(it.kills).every((count) => count >= 1)).toBe(true)
  expect(it.wrong).toEqual([])
  // The receiver accepted some events without a response: they were sent again under the same id.
  expect(it.repeated).toBeGreaterThan(0)
  expect([it.acknowledged, it.stored, it.events, it.effects, it.letters]).toEqual(
    Array.from({ length: 5 }, () => it.sent),
  )
  expect(it.undelivered).toBe(0)
  expect(it.lost).toEqual({ requests: 0, effects: 0, letters: 0 })
  expect(it.twice).toEqual({ requests: 0, effects: 0, letters: 0 })
}, 240_000)
