import { LRUCache } from 'lru-cache'

type TokenBucketOptions = {
  /** Tokens of a full bucket: how many may be taken at once. */
  capacity: number
  refillPerSecond: number
  now?: () => number
}

/** Buckets beyond this number: the one unused for longest is forgotten, which makes it full again. */
const MAX_BUCKETS = 50_000

type Bucket = { tokens: number; at: number }

export type TokenBuckets = {
  /**
   * Takes tokens from the bucket of a client.
   *
   * @returns null if there were enough; otherwise the seconds until there are, at least 1
   */
  take: (client: string, tokens?: number) => number | null
}

/** One token bucket per client, in the memory of this process. */
export function createTokenBuckets({
  capacity,
  refillPerSecond,
  now = () => performance.now(),
}: TokenBucketOptions): TokenBuckets {
  const buckets = new LRUCache<string, Bucket>({ max: MAX_BUCKETS })
  return {
    take(client, tokens = 1) {
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
