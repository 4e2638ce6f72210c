import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createThreadPool } from '#lib/threads/thread-pool.ts'

const TASK = 'tests/support/thread-task.ts'

let pool: ReturnType<typeof createThreadPool>
beforeEach(() => {
  pool = createThreadPool()
})
afterEach(() => pool.stop())

const echo = (value: string) => pool.run(TASK, { kind: 'echo', value }, 1_000)

describe('the thread pool', () => {
  it('tasks run one after the other, and each caller gets its own result', async () => {
    expect(await Promise.all(['a', 'b', 'c'].map(echo))).toEqual(['a', 'b', 'c'])
  })

  it('a task that exceeds its time is ended, the event loop stays free, and the next one runs', async () => {
    let ticks = 0
    const ticking = setInterval(() => {
      ticks += 1
    }, 10)
    const endless = pool.run(TASK, { kind: 'endless' }, 300)
    const next = echo('next')
    await expect(endless).rejects.toMatchObject({ name: 'ThreadTimeout', ran: true })
    clearInterval(ticking)
    expect(ticks).toBeGreaterThan(10)
    expect(await next).toBe('next')
  })

  it('an error of a task reaches its caller, and the thread goes on', async () => {
    await expect(pool.run(TASK, { kind: 'broken' }, 1_000)).rejects.toThrow('broken on purpose')
    expect(await echo('fine')).toBe('fine')
  })

  it('a thread that ends fails its task, and the next task gets a new thread', async () => {
    const lost = pool.run(TASK, { kind: 'exit' }, 1_000)
    await expect(lost).rejects.toMatchObject({ name: 'ThreadTimeout' })
    expect(await echo('fine')).toBe('fine')
  })

  it('tasks beyond the waiting limit are refused without having run', async () => {
    const many = Array.from({ length: 202 }, (_, index) => echo(String(index)))
    const results = await Promise.allSettled(many)
    expect(results.at(-1)).toMatchObject({ status: 'rejected', reason: { ran: false } })
    expect(results.filter((it) => it.status === 'fulfilled')).toHaveLength(201)
  })
})
