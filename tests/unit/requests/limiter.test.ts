import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { AppError } from '#lib/errors/errors.ts'
import { Limiter } from '#lib/requests/limiter.ts'

const RULES = { maxConcurrent: 2, idleTimeoutMs: 1_000, maxWaitMs: 5_000 }

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const lasting = (ms: number) => () =>
  new Promise<string>((resolve) => {
    setTimeout(() => resolve('stored'), ms)
  })

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'ok',
    (error: AppError) => error.code,
  )

describe('The request limiter', () => {
  it('The limiter runs at most maxConcurrent requests at once, in the order in which they came', async () => {
    const limiter = new Limiter(RULES)
    let running = 0
    let mostAtOnce = 0
    const order: number[] = []
    const all = Array.from({ length: 7 }, (_, index) =>
      limiter.run(async () => {
        running += 1
        mostAtOnce = Math.max(mostAtOnce, running)
        order.push(index)
        await lasting(100)()
        running -= 1
      }),
    )
    await vi.advanceTimersByTimeAsync(1_000)
    await Promise.all(all)
    expect(mostAtOnce).toBe(2)
    expect(order).toEqual([0, 1, 2, 3, 4, 5, 6])
  })

  it('A request is refused after the idle timeout when no other request finishes', async () => {
    const limiter = new Limiter(RULES)
    const all = Array.from({ length: 6 }, () => codeOf(limiter.run(lasting(60_000))))
    await vi.advanceTimersByTimeAsync(1_000)
    expect(await Promise.all(all)).toEqual(Array.from({ length: 6 }, () => 'unavailable'))
  })

  it('A request waits longer while others finish, up to the maximum wait', async () => {
    const limiter = new Limiter(RULES)
    const all = Array.from({ length: 16 }, () => codeOf(limiter.run(lasting(900))))
    await vi.advanceTimersByTimeAsync(10_000)
    const codes = await Promise.all(all)
    expect(codes.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 'ok'))
    expect(codes.slice(12)).toEqual(Array.from({ length: 4 }, () => 'unavailable'))
  })

  it('A request that was refused while waiting is never run', async () => {
    const limiter = new Limiter(RULES)
    const stuck = [1, 2].map(() => codeOf(limiter.run(lasting(3_000))))
    const later = vi.fn(lasting(1))
    const refused = codeOf(limiter.run(later))
    await vi.advanceTimersByTimeAsync(4_000)
    expect(await refused).toBe('unavailable')
    await Promise.all(stuck)
    expect(later).not.toHaveBeenCalled()
  })

  it('A request frees its slot whether it succeeds or fails', async () => {
    const limiter = new Limiter({ ...RULES, maxConcurrent: 1 })
    const refusal = () => Promise.reject(new AppError('validation'))
    const away = () => Promise.reject(Object.assign(new Error('gone'), { code: 'ECONNREFUSED' }))
    await expect(limiter.run(refusal)).rejects.toThrow(AppError)
    await expect(limiter.run(away)).rejects.toThrow('gone')
    const third = limiter.run(lasting(10))
    await vi.advanceTimersByTimeAsync(10)
    expect(await third).toBe('stored')
    expect(vi.getTimerCount()).toBe(0)
  })
})
