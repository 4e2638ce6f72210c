import { AppError } from '#lib/errors/errors.ts'
import { type BodyBudget, createBodyBudget } from './body.ts'
import { createFairQueue, type FairQueue } from './fair-queue.ts'
import type { Route } from './routes.ts'
import { createTokenBuckets, type TokenBuckets } from './token-buckets.ts'

const MiB = 2 ** 20

/**
 * Cached pages are not counted, so neither a reader nor a college behind one address reaches the
 * limit.
 */
const UNCACHED = { capacity: 240, refillPerSecond: 8 }

/**
 * Looking up an address that may not exist costs one indexed query; a render costs about fifty
 * times as much.
 */
const LOOKUP_TOKENS = 0.1

/** A class behind one address that fills in the form at the same time stays below this limit. */
const WRITES = { capacity: 60, refillPerSecond: 1 }
const MACHINE_WRITES = { capacity: 300, refillPerSecond: 10 }

/** Few, since all share one thread: more at once would only slow down each of them. */
const RENDERS = { maxConcurrent: 4, maxWaitingPerClient: 64, maxWaiting: 512 }

const VISITOR_BODIES = { maxBytes: 32 * MiB, maxBytesPerClient: 4 * MiB }
/** Allows two uploads at a time from one office. */
const STAFF_BODIES = { maxBytes: 96 * MiB, maxBytesPerClient: 48 * MiB }

/** What one client may use, so that no client can stop the site for the others. */
export type ClientLimits = {
  /** @throws AppError rate-limited, or unavailable if too much is waiting */
  render: <Result>(client: string, work: () => Promise<Result>) => Promise<Result>
  /** A render in the background. @throws AppError unavailable if too much is waiting */
  refresh: <Result>(work: () => Promise<Result>) => Promise<Result>
  /** @throws AppError rate-limited */
  countLookup: (client: string) => void
  /** Counts a request with a body before the body is read. @throws AppError rate-limited */
  countWrite: (client: string, kind: Route['kind']) => void
  bodies: { visitors: BodyBudget; staff: BodyBudget }
}

type Parts = { uncached?: TokenBuckets; writes?: TokenBuckets; renders?: FairQueue }

export function createClientLimits({
  uncached = createTokenBuckets(UNCACHED),
  writes = createTokenBuckets(WRITES),
  renders = createFairQueue(RENDERS),
}: Parts = {}): ClientLimits {
  const machineWrites = createTokenBuckets(MACHINE_WRITES)
  return {
    async render(client, work) {
      requireTokens(uncached.take(client))
      return renders.run(client, work)
    },
    refresh: (work) => renders.run('refresh', work),
    countLookup: (client) => requireTokens(uncached.take(client, LOOKUP_TOKENS)),
    countWrite(client, kind) {
      const buckets = kind === 'beacon' || kind === 'api' ? machineWrites : writes
      requireTokens(buckets.take(client))
    },
    bodies: {
      visitors: createBodyBudget(VISITOR_BODIES),
      staff: createBodyBudget(STAFF_BODIES),
    },
  }
}

function requireTokens(retryAfter: number | null): void {
  if (retryAfter !== null) throw new AppError('rate-limited', { data: { retryAfter } })
}
