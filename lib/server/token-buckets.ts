import { LRUCache } from 'lru-cache'
import { siteOf } from './client-network.ts'

type TokenBucketOptions = {
  /** Tokens of a full bucket: how many may be taken at once. */
  capacity: number
  refillPerSecond: number
  now?: () => number
}

/** Buckets beyond this number: the one unused for longest is forgotten, which makes it full again. */
const MAX_BUCKETS = 50_000

/** So many busy clients may share an IPv6 site, such as a college. */
const CLIENTS_PER_SITE = 16

type Bucket = { tokens: number; at: number }

export type TokenBuckets = {
  /**
   * Takes tokens from the bucket of a client.
   *
   * @returns null if there were enough; otherwise the seconds until there are, at least 1
   */
  take: (client: string, tokens?: number) => number | null
}

/**
 * One token bucket per client, in the memory of this process, and a larger one for all clients of an
 * IPv6 site together: its 65,536 networks would otherwise count as as many clients.
 */
export function createTokenBuckets({
  capacity,
  refillPerSecond,
  now = () => performance.now(),
}: TokenBucketOptions): TokenBuckets {
  const clients = createBuckets({ capacity, refillPerSecond, now })
  const sites = createBuckets({
    capacity: capacity * CLIENTS_PER_SITE,
    refillPerSecond: refillPerSecond * CLIENTS_PER_SITE,
    now,
  })
  return {
    take(client, tokens = 1) {
      const site = siteOf(client)
      return clients.take(client, tokens) ?? (site === null ? null : sites.take(site, tokens))
    },
  }
}

function createBuckets({ capacity, refillPerSecond, now }: Required<TokenBucketOptions>) {
  const buckets = new LRUCache<string, Bucket>({ max: MAX_BUCKETS })
  return {
    take(client: string, tokens: number): number | null {
      const at = now()
      const bucket = buckets.get(client) ?? { tokens: capacity, at }
      bucket.tokens = Math.min(
        capacity,
        bucket.tokens + ((at - bucket.at) / 1000) * refillPerSecond,
      )
      bucket.at = at
      buckets.set(client, bucket)
      if (bucket.tokens < tokens)
        return Math.max(1, Math.ceil((tokens - bucket.tokens) / refillPerSecond))
      bucket.tokens -= tokens
      return null
    },
  }
}
