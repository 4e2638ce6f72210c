const SECOND_MS = 1_000
const HOUR_MS = 3_600 * SECOND_MS

/** Time from the first attempt after which a delivery counts as failed. */
export const DELIVERY_MAX_AGE_MS = 72 * HOUR_MS

const FIRST_RETRY_DELAY_MS = 5 * SECOND_MS
const MAX_RETRY_DELAY_MS = HOUR_MS

/**
 * Delay before the next attempt in milliseconds: doubled each time up to an hour, with jitter between
 * half and all of it.
 *
 * @param retryAfterMs what the receiver asked for (Retry-After); respected up to an hour
 */
export function retryDelay(attempts: number, random: () => number, retryAfterMs = 0): number {
  const full = Math.min(MAX_RETRY_DELAY_MS, FIRST_RETRY_DELAY_MS * 2 ** Math.min(attempts - 1, 20))
  return Math.max(full / 2 + (full / 2) * random(), Math.min(retryAfterMs, MAX_RETRY_DELAY_MS))
}

/** Retry-After in milliseconds, from seconds or a date (RFC 9110, 10.2.3); 0 for anything else. */
export function retryAfter(header: string | undefined, now: Date): number {
  if (!header) return 0
  if (/^\d{1,9}$/.test(header)) return Number(header) * SECOND_MS
  const at = Date.parse(header)
  return Number.isNaN(at) ? 0 : Math.max(0, at - now.getTime())
}
