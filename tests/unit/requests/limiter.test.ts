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

describe('the door for requests', () => {
  it('lets in only so many at a time, in the order in which they came', async () => {
    const door = new Limiter(RULES)
    let inside = 0
    let most = 0
    const order: number[] = []
    const all = Array.from({ length: 7 }, (_, index) =>
      door.run(async () => {
        inside += 1
        most = Math.max(most, inside)
        order.push(index)
        await lasting(100)()
        inside -= 1
      }),
    )
    await vi.advanceTimersByTimeAsync(1_000)
    await Promise.all(all)
    expect(most).toBe(2)
    expect(order).toEqual([0, 1, 2, 3, 4, 5, 6])
  })

  it('keeps nobody waiting for longer than patience lasts once none gets through', async () => {
    const door = new Limiter(RULES)
    const all = Array.from({ length: 6 }, () => codeOf(door.run(lasting(60_000))))
    await vi.advanceTimersByTimeAsync(1_000)
    expect(await Promise.all(all)).toEqual(Array.from({ length: 6 }, () => 'unavailable'))
  })

  it('is patient for longer while others get through, but not for ever', async () => {
    const door = new Limiter(RULES)
    const all = Array.from({ length: 16 }, () => codeOf(door.run(lasting(900))))
    await vi.advanceTimersByTimeAsync(10_000)
    const codes = await Promise.all(all)
    expect(codes.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 'ok'))
    expect(codes.slice(12)).toEqual(Array.from({ length: 4 }, () => 'unavailable'))
  })

  it('does not begin what nobody waits for any more', async () => {
    const door = new Limiter(RULES)
    const stuck = [1, 2].map(() => codeOf(door.run(lasting(3_000))))
    const later = vi.fn(lasting(1))
    const refused = codeOf(door.run(later))
    await vi.advanceTimersByTimeAsync(4_000)
    expect(await refused).toBe('unavailable')
    await Promise.all(stuck)
    expect(later).not.toHaveBeenCalled()
  })

  it('gives a place back whatever became of the work', async () => {
    const door = new Limiter({ ...RULES, maxConcurrent: 1 })
    const refusal = () => Promise.reject(new AppError('validation'))
    const away = () => Promise.reject(Object.assign(new Error('gone'), { code: 'ECONNREFUSED' }))
    await expect(door.run(refusal)).rejects.toThrow(AppError)
    await expect(door.run(away)).rejects.toThrow('gone')
    const third = door.run(lasting(10))
    await vi.advanceTimersByTimeAsync(10)
    expect(await third).toBe('stored')
    expect(vi.getTimerCount()).toBe(0)
  })
})
