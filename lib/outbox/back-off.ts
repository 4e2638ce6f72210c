const SECOND = 1_000
const HOUR = 3_600 * SECOND

/** How long a delivery is tried before it counts as dead. */
export const PATIENCE_MS = 72 * HOUR

const FIRST_MS = 5 * SECOND
const MOST_MS = HOUR

/**
 * Pause before the next try, in milliseconds: doubled each time up to an hour, between half and all
 * of it, so that a receiver that comes back is not met by everybody at once.
 *
 * @param askedMs what the receiver asked for (Retry-After); it is heeded up to the hour
 */
export function pauseAfter(tries: number, random: () => number, askedMs = 0): number {
  const full = Math.min(MOST_MS, FIRST_MS * 2 ** Math.min(tries - 1, 20))
  return Math.max(full / 2 + (full / 2) * random(), Math.min(askedMs, MOST_MS))
}

/** Retry-After in milliseconds: seconds or a date (RFC 9110, 10.2.3); 0 for anything else. */
export function retryAfter(header: string | undefined, now: Date): number {
  if (!header) return 0
  if (/^\d{1,9}$/.test(header)) return Number(header) * SECOND
  const at = Date.parse(header)
  return Number.isNaN(at) ? 0 : Math.max(0, at - now.getTime())
}
