import { AppError } from '#lib/errors/errors.ts'

type FairQueueOptions = {
  /** Work that runs at the same time. */
  maxConcurrent: number
  /** Waiting work of one client; more is refused. */
  maxWaitingPerClient: number
  /** Waiting work of all clients; more is refused. */
  maxWaiting: number
}

export type FairQueue = {
  /** @throws AppError unavailable if too much is waiting; otherwise what `work` throws */
  run: <Result>(client: string, work: () => Promise<Result>) => Promise<Result>
}

/**
 * Runs little work at once. Clients take turns: a client with much work waits for its own, and one
 * with a single piece of work is next.
 */
export function createFairQueue({
  maxConcurrent,
  maxWaitingPerClient,
  maxWaiting,
}: FairQueueOptions): FairQueue {
  /** Waiting starts by client, in the order of the turns. */
  const turns = new Map<string, (() => void)[]>()
  let running = 0
  let waiting = 0

  function wait(client: string): Promise<void> {
    const own = turns.get(client) ?? []
    if (own.length >= maxWaitingPerClient || waiting >= maxWaiting)
      throw new AppError('unavailable')
    waiting += 1
    turns.set(client, own)
    return new Promise((resolve) => own.push(resolve))
  }

  function startNext(): void {
    const [turn] = turns
    if (!turn) return
    const [client, own] = turn
    const start = own.shift()
    turns.delete(client)
    // At the end of the queue.
    if (own.length > 0) turns.set(client, own)
    waiting -= 1
    running += 1
    start?.()
  }

  return {
    async run(client, work) {
      if (running < maxConcurrent) running += 1
      else await wait(client)
      try {
        return await work()
      } finally {
        running -= 1
        startNext()
      }
    },
  }
}
