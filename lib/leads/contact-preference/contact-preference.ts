import { weekdayName } from '#lib/format/weekdays.ts'
import { dayAndTime, momentAt, wallTimeAt, zoneLabel } from '#lib/format/zoned-time.ts'
import type { Channel } from '../lead.ts'

/** Hours in a time zone. Days are ISO weekdays, none means any day; times are minutes after midnight. */
export type Hours = {
  callDays: number[]
  /** Null: any hour. */
  callFrom: number | null
  /** If not after `callFrom`, the hours extend past midnight. Null: any hour. */
  callUntil: number | null
  timeZone: string
}

/** How, in which language and when a visitor wants to be contacted; we keep to it. */
export type ContactPreference = Hours & { channel: Channel; language: string }

/** The columns of the contact preference, for queries. */
export const contactPreferenceFields = {
  channel: true,
  language: true,
  callDays: true,
  callFrom: true,
  callUntil: true,
  timeZone: true,
} as const satisfies Record<keyof ContactPreference, true>

/** `until` null: without end. `opensAt` null: never. */
type HoursState = { open: true; until: Date | null } | { open: false; opensAt: Date | null }

/** Whether a time lies within these hours, and until or from when. */
export function hoursStateAt(hours: Hours, now: Date): HoursState {
  if (hours.callFrom === null && hours.callDays.length === 0) return { open: true, until: null }
  const today = wallTimeAt(now, hours.timeZone).day
  // From yesterday, whose hours may extend past midnight, to the same weekday of next week.
  for (let offset = -1; offset <= 8; offset += 1) {
    const window = windowOn(hours, addDays(today, offset))
    if (!window || window.until <= now) continue
    if (window.from <= now) return { open: true, until: window.until }
    return { open: false, opensAt: window.from }
  }
  return { open: false, opensAt: null }
}

/** The time itself if it lies within the hours, else the next beginning of the hours. */
export function firstWithin(hours: Hours, moment: Date): Date {
  const state = hoursStateAt(hours, moment)
  return state.open ? moment : (state.opensAt ?? moment)
}

/** The time after so many minutes within the hours, counted from a time inside or outside them. */
export function addOpenMinutes(hours: Hours, moment: Date, minutes: number): Date {
  let at = firstWithin(hours, moment)
  let left = minutes * 60_000
  // A window has at least a minute, so the loop ends; the bound is a guard against odd time zones.
  for (let round = 0; round < 10_000; round += 1) {
    const state = hoursStateAt(hours, at)
    const room = state.open && state.until ? state.until.getTime() - at.getTime() : left
    if (room >= left) return new Date(at.getTime() + left)
    left -= room
    at = firstWithin(hours, new Date(at.getTime() + room))
  }
  return at
}

function windowOn(hours: Hours, day: string): { from: Date; until: Date } | null {
  if (hours.callDays.length > 0 && !hours.callDays.includes(isoWeekday(day))) return null
  const start = hours.callFrom ?? 0
  const end = hours.callUntil ?? 1440
  const from = atMinute(day, start, hours.timeZone)
  const until = atMinute(end <= start ? addDays(day, 1) : day, end, hours.timeZone)
  // An hour that the clock skips in spring does not exist.
  return from && until && from < until ? { from, until } : null
}

function atMinute(day: string, minute: number, timeZone: string): Date | null {
  const time = formatClock(minute % 1440)
  return momentAt({ day: minute === 1440 ? addDays(day, 1) : day, time }, timeZone)
}

function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

const isoWeekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay() || 7

/** “Mon, 23 Nov 2026, 10:00”: to the minute, whatever the seconds of the moment. */
export const formatMinute = (moment: Date, timeZone: string): string =>
  dayAndTime(new Date(Math.floor(moment.getTime() / 60_000) * 60_000), timeZone)

const two = (value: number) => String(value).padStart(2, '0')

/** “09:30”; midnight at the end of a day is 24:00. */
export const formatClock = (minute: number): string =>
  `${two(Math.floor(minute / 60))}:${two(minute % 60)}`

/** “Monday to Friday”, “Tuesday and Saturday”, “every day”. */
export function formatDays(days: readonly number[]): string {
  const sorted = [...new Set(days)].sort()
  if (sorted.length === 0 || sorted.length === 7) return 'every day'
  const names = sorted.map(weekdayName)
  const runs = sorted.every((it, index) => index === 0 || it === (sorted[index - 1] ?? 0) + 1)
  if (runs && names.length > 2) return `${names[0]} to ${names.at(-1)}`
  return names.length === 1
    ? (names[0] ?? '')
    : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** “10:00–18:00”, “at any hour”. */
export function formatHours({ callFrom, callUntil }: Pick<Hours, 'callFrom' | 'callUntil'>) {
  return callFrom === null || callUntil === null
    ? 'at any hour'
    : `${formatClock(callFrom)}–${formatClock(callUntil)}`
}

/** “India Standard Time”; the identifier where there is no English name. */
export function formatTimeZone(timeZone: string): string {
  const known = zoneNames.get(timeZone)
  if (known !== undefined) return known
  const name = longName(timeZone)
  zoneNames.set(timeZone, name)
  return name
}

/** Creating a formatter takes a millisecond, and there are few zones. */
const zoneNames = new Map<string, string>()

/** A zone is named as of a day on which today's rules hold: in 1970 Spain had no summer time. */
const NAMED_ON = new Date('2026-01-01T00:00:00Z')

function longName(timeZone: string): string {
  try {
    const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longGeneric' })
    const name = parts.formatToParts(NAMED_ON).find((it) => it.type === 'timeZoneName')?.value
    return name ?? zoneLabel(timeZone)
  } catch {
    return zoneLabel(timeZone)
  }
}

export const channelPhrase: Record<Channel, string> = {
  CALL: 'by phone',
  EMAIL: 'by e-mail',
  WHATSAPP: 'on WhatsApp',
}

const NUMBERS = 'one two three four five six seven eight nine ten'.split(' ')

/** “two”; from eleven in digits. */
export const numberWord = (count: number): string => NUMBERS[count - 1] ?? String(count)

/** “once”, “twice”, “three times”. */
export const formatTimes = (times: number): string =>
  ['once', 'twice'][times - 1] ?? `${numberWord(times)} times`
