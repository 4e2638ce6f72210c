import { afterEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { transaction } from '#lib/database/db.ts'
import { type DefinedJob, defineJob } from '#lib/jobs/job.ts'
import { closeQueue, enqueue } from '#lib/jobs/queue.ts'
import { startWorker } from '#lib/server/worker.ts'

const slow = { timeout: 15_000, interval: 50 }
let made = 0

function jobThat(work: (n: number) => Promise<void>, extra = {}) {
  const name = `test-${process.pid}-${++made}`
  return defineJob({ name, data: z.object({ n: z.number() }), work: ({ n }) => work(n), ...extra })
}

describe('a job', () => {
  let worker: Awaited<ReturnType<typeof startWorker>> | undefined
  afterEach(async () => {
    await worker?.stop()
    worker = undefined
    await closeQueue()
  })

  const send = (job: DefinedJob<{ n: number }>, n: number) =>
    transaction((tx) => enqueue(tx, job, { n }))

  it('a job runs only if its transaction was committed, whether the worker is running already or not', async () => {
    const ran: number[] = []
    const job = jobThat(async (n) => void ran.push(n))
    await send(job, 1)
    worker = await startWorker([job])
    await send(job, 2)
    const rolledBack = transaction(async (tx) => {
      await enqueue(tx, job, { n: 3 })
      throw new Error('rolled back')
    })
    await expect(rolledBack).rejects.toThrow('rolled back')
    await send(job, 4)
    await vi.waitFor(() => expect(ran.toSorted()).toEqual([1, 2, 4]), slow)
  })

  it('a failed job runs again and does not affect other jobs', async () => {
    const ran: number[] = []
    const job = jobThat(async (n) => {
      ran.push(n)
      if (n === 1 && ran.filter((one) => one === 1).length === 1) throw new Error('not yet')
    })
    for (const n of [1, 2, 3]) await send(job, n)
    worker = await startWorker([job])
    await vi.waitFor(() => expect(ran.toSorted()).toEqual([1, 1, 2, 3]), slow)
  })

  it('a job with a key is queued only once, with the latest data', async () => {
    const ran: number[] = []
    const job = jobThat(async (n) => void ran.push(n))
    for (const n of [1, 2, 3])
      await transaction((tx) => enqueue(tx, job, { n }, { replaceKey: 'one' }))
    worker = await startWorker([job])
    await send(job, 4)
    await vi.waitFor(() => expect(ran).toContain(4), slow)
    expect(ran.toSorted()).toEqual([3, 4])
  })

  it('a regular job runs at its interval', async () => {
    const run = vi.fn(async () => {})
    const name = `test-${process.pid}-regular`
    worker = await startWorker([
      defineJob({ name, data: z.object({}), everySeconds: 1, work: run }),
    ])
    await vi.waitFor(() => expect(run.mock.calls.length).toBeGreaterThan(1), slow)
  })

  it('a job with invalid data is rejected before it is queued', async () => {
    const job = jobThat(async () => {})
    const wrong = { n: 'one' } as unknown as { n: number }
    await expect(transaction((tx) => enqueue(tx, job, wrong))).rejects.toThrow()
  })
})
