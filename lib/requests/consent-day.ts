import { z } from 'zod'

/** A consent cannot be older than the first law that knows one, and a list has typing mistakes. */
const EARLIEST = new Date('1995-01-01T00:00:00Z')

const isoDay = z.iso.date()
const isoInstant = z.iso.datetime({ offset: true })

/**
 * The time of a consent as a list states it: a calendar day, which means its noon in UTC and so is the
 * same day in nearly every zone, or an instant with its offset. Anything else is refused, because
 * 05/11/2026 is a different day in India and in the United States.
 *
 * @returns null for text that is neither
 */
export function readConsentTime(text: string, now: Date): Date | null {
  if (isoInstant.safeParse(withSeconds(text)).success) return within(new Date(text))
  if (!isoDay.safeParse(text).success) return null
  const noon = new Date(`${text}T12:00:00Z`)
  // Today, before noon in UTC.
  const isToday = noon > now && noon.getTime() - now.getTime() < 24 * 3_600_000
  return within(isToday ? now : noon)
}

/** Seconds may be left out (ISO 8601), but not for zod. */
const withSeconds = (text: string) => text.replace(/(T\d\d:\d\d)(?=[Z+-])/, '$1:00')

const within = (at: Date) => (at < EARLIEST ? null : at)
