import { parseAbsolute, parseDateTime, toZoned } from '@internationalized/date'
import { shortDate } from './dates.ts'

/** What calendar and clock show somewhere: `YYYY-MM-DD` and `HH:MM`. */
type WallTime = { day: string; time: string }

/**
 * The moment at which they show this in a time zone; null if it is no time at all. An hour that is
 * skipped in spring means the one after it, one that comes twice in autumn the first.
 */
export function momentAt({ day, time }: WallTime, timeZone: string): Date | null {
  try {
    return toZoned(parseDateTime(`${day}T${time}`), timeZone, 'compatible').toDate()
  } catch {
    return null
  }
}

/** To the minute. */
export function wallTimeAt(moment: Date, timeZone: string): WallTime {
  const text = parseAbsolute(moment.toISOString(), timeZone).toString()
  return { day: text.slice(0, 10), time: text.slice(11, 16) }
}

const WEEKDAYS = 'Sun Mon Tue Wed Thu Fri Sat'.split(' ')

/** “Tue, 24 Nov 2026, 09:00”, with seconds where there are any. */
export function dayAndTime(moment: Date, timeZone: string): string {
  const { day, time } = wallTimeAt(moment, timeZone)
  const weekday = WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()]
  const seconds = moment.getUTCSeconds()
  const clock = seconds === 0 ? time : `${time}:${String(seconds).padStart(2, '0')}`
  return `${weekday}, ${shortDate(moment, timeZone)}, ${clock}`
}

/** As people read it: Asia/Ho Chi Minh. */
export const zoneLabel = (timeZone: string): string => timeZone.replaceAll('_', ' ')

/** The zone itself if there is such a one; UTC for a name that was mistyped. */
export function knownZone(timeZone: string): string {
  try {
    new Intl.DateTimeFormat('en', { timeZone })
    return timeZone
  } catch {
    return 'UTC'
  }
}
