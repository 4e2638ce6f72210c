import { parseAbsolute, parseDateTime, toZoned } from '@internationalized/date'
import { shortDate } from './dates.ts'
import { shortWeekday } from './weekdays.ts'

/** Local date and time in a time zone: `YYYY-MM-DD` and `HH:MM`. */
type WallTime = { day: string; time: string }

/**
 * The point in time of a local date and time; null if it is invalid. A time that daylight saving
 * skips means one hour later; of a repeated one the first is meant.
 */
export function momentAt({ day, time }: WallTime, timeZone: string): Date | null {
  try {
    return toZoned(parseDateTime(`${day}T${time}`), timeZone, 'compatible').toDate()
  } catch {
    return null
  }
}

/** The local date and time, to the minute. */
export function wallTimeAt(moment: Date, timeZone: string): WallTime {
  const text = parseAbsolute(moment.toISOString(), timeZone).toString()
  return { day: text.slice(0, 10), time: text.slice(11, 16) }
}

/** “Tue, 24 Nov 2026, 09:00”, with seconds unless they are zero. */
export function dayAndTime(moment: Date, timeZone: string): string {
  const { day, time } = wallTimeAt(moment, timeZone)
  const weekday = shortWeekday(new Date(`${day}T00:00:00Z`).getUTCDay() || 7)
  const seconds = moment.getUTCSeconds()
  const clock = seconds === 0 ? time : `${time}:${String(seconds).padStart(2, '0')}`
  return `${weekday}, ${shortDate(moment, timeZone)}, ${clock}`
}

/** The name of a zone for people: Asia/Ho Chi Minh. */
export const zoneLabel = (timeZone: string): string => timeZone.replaceAll('_', ' ')

/** Whether this is the name of a time zone of the IANA database, such as Asia/Kolkata. */
export function isTimeZone(name: string): boolean {
  // An offset is accepted by Intl too, but does not follow daylight saving time.
  if (!/^[A-Za-z]/.test(name)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

/** Names that browsers still use for a zone that was renamed. */
const RENAMED_ZONES: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Godthab': 'America/Nuuk',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Dacca': 'Asia/Dhaka',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
}

/** The current name of a place's time zone; null for an unknown name and for UTC, which is no place. */
export function canonicalTimeZone(name: string): string | null {
  if (!/^[A-Z][A-Za-z_]+\/[\w+/-]+$/.test(name) || name.startsWith('Etc/')) return null
  return isTimeZone(name) ? (RENAMED_ZONES[name] ?? name) : null
}

/** The zone itself if it exists; UTC for an unknown name. */
export const knownZone = (timeZone: string): string => (isTimeZone(timeZone) ? timeZone : 'UTC')
