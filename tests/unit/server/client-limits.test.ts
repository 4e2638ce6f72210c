import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { createBodyBudget } from '#lib/server/body.ts'
import { createClientLimits } from '#lib/server/client-limits.ts'
import { networkOf } from '#lib/server/client-network.ts'
import { createFairQueue } from '#lib/server/fair-queue.ts'
import { createTokenBuckets } from '#lib/server/token-buckets.ts'

describe('a token bucket', () => {
  it('a token bucket gives its capacity at once and then what has been refilled', () => {
    let now = 0
    const buckets = createTokenBuckets({ capacity: 3, refillPerSecond: 0.5, now: () => now })
    const take = () => buckets.take('a')
    expect([take(), take(), take(), take()]).toEqual([null, null, null, 2])
    now = 2_000
    expect([take(), take()]).toEqual([null, 2])
    now = 3_600_000
    expect([take(), take(), take(), take()]).toEqual([null, null, null, 2])
  })

  it('each client has its own token bucket', () => {
    const buckets = createTokenBuckets({ capacity: 1, refillPerSecond: 1, now: () => 0 })
    expect(['a', 'a', 'b'].map((client) => buckets.take(client))).toEqual([null, 1, null])
  })
})

describe('an IPv6 site', () => {
  it('an IPv6 site has sixteen times the tokens of one network, whatever number of networks it uses', () => {
    const buckets = createTokenBuckets({ capacity: 2, refillPerSecond: 1, now: () => 0 })
    const taken = Array.from({ length: 100 }, (_, index) =>
      buckets.take(networkOf(`2001:db8:1:${index.toString(16)}::7`)),
    )
    expect(taken.filter((it) => it === null)).toHaveLength(32)
    expect(buckets.take(networkOf('2001:db8:2::7'))).toBeNull()
    expect(buckets.take(networkOf('192.0.2.7'))).toBeNull()
  })
})

describe('the fair queue', () => {
  const queue = () => createFairQueue({ maxConcurrent: 2, maxWaitingPerClient: 3, maxWaiting: 5 })

  it('the fair queue runs no more than its limit at once', async () => {
    const { run } = queue()
    let running = 0
    let most = 0
    const work = async () => {
      most = Math.max(most, ++running)
      await sleep(5)
      running -= 1
    }
    await Promise.all([run('a', work), run('a', work), run('b', work), run('b', work)])
    expect(most).toBe(2)
  })

  it('a client with a single request does not wait for all requests of another client', async () => {
    const { run } = queue()
    const order: string[] = []
    const work = (name: string) => async () => {
      await sleep(5)
      order.push(name)
    }
    const many = ['a1', 'a2', 'a3', 'a4', 'a5'].map((name) => run('a', work(name)))
    await Promise.all([...many, run('b', work('b1'))])
    expect(order.indexOf('b1')).toBeLessThan(4)
  })

  it('work beyond the waiting limit of its client is refused, that of others is not', async () => {
    const { run } = queue()
    const work = () => sleep(5)
    const taken = Array.from({ length: 5 }, () => run('a', work))
    await expect(run('a', work)).rejects.toMatchObject({ code: 'unavailable' })
    await Promise.all([...taken, run('b', work)])
  })

  it('failed work frees its slot', async () => {
    const { run } = createFairQueue({ maxConcurrent: 1, maxWaitingPerClient: 1, maxWaiting: 1 })
    await expect(run('a', async () => Promise.reject(new Error('broken')))).rejects.toThrow(
      'broken',
    )
    await expect(run('a', async () => 'fine')).resolves.toBe('fine')
  })
})

describe('the body budget', () => {
  const budget = () => createBodyBudget({ maxBytes: 100, maxBytesPerClient: 60 })

  it('the body budget refuses more bytes than one client may hold', () => {
    const own = budget().reserve('a')
    own.add(60)
    expect(() => own.add(1)).toThrow(expect.objectContaining({ code: 'unavailable' }))
  })

  it('the body budget refuses more bytes than all clients may hold, until one has ended', () => {
    const { reserve } = budget()
    const [first, second] = [reserve('a'), reserve('b')]
    first.add(60)
    second.add(40)
    expect(() => second.add(1)).toThrow()
    first.release()
    first.release()
    expect(() => second.add(20)).not.toThrow()
  })
})

describe('the limits of a client', () => {
  it('a client that has used up its uncached pages gets the time to wait; another is served', async () => {
    const uncached = createTokenBuckets({ capacity: 1, refillPerSecond: 0.5, now: () => 0 })
    const limits = createClientLimits({ uncached })
    expect(await limits.render('a', async () => 'page')).toBe('page')
    await expect(limits.render('a', async () => 'page')).rejects.toMatchObject({
      code: 'rate-limited',
      data: { retryAfter: 2 },
    })
    expect(await limits.render('b', async () => 'page')).toBe('page')
  })
})
