const SECOND_MS = 1_000
const HOUR_MS = 3_600 * SECOND_MS

/** How long a delivery is tried before it counts as dead. */
export const DELIVERY_MAX_AGE_MS = 72 * HOUR_MS

const FIRST_RETRY_DELAY_MS = 5 * SECOND_MS
const MAX_RETRY_DELAY_MS = HOUR_MS

/**
 * Pause before the next try, in milliseconds: doubled each time up to an hour, between half and all
 * of it, so that a receiver that comes back is not met by everybody at once.
 *
 * @param askedMs what the receiver asked for (Retry-After); it is heeded up to the hour
 */
export function retryDelay(tries: number, random: () => number, askedMs = 0): number {
  const full = Math.min(MAX_RETRY_DELAY_MS, FIRST_RETRY_DELAY_MS * 2 ** Math.min(tries - 1, 20))
  return Math.max(full / 2 + (full / 2) * random(), Math.min(askedMs, MAX_RETRY_DELAY_MS))
}

/** Retry-After in milliseconds: seconds or a date (RFC 9110, 10.2.3); 0 for anything else. */
export function retryAfter(header: string | undefined, now: Date): number {
  if (!header) return 0
  if (/^\d{1,9}$/.test(header)) return Number(header) * SECOND_MS
  const at = Date.parse(header)
  return Number.isNaN(at) ? 0 : Math.max(0, at - now.getTime())
}
