import { shortDate } from '#lib/format/dates.ts'
import { shortWeekday, weekdayName } from '#lib/format/weekdays.ts'
import { wallTimeAt } from '#lib/format/zoned-time.ts'
import type { Channel } from '../lead.ts'
import {
  type ContactPreference,
  formatDays,
  formatTimeZone,
  numberWord,
} from './contact-preference.ts'

/** The sentences in which visitors read how and when they will be contacted. */

/** “A counsellor will call you on a weekday between 10 am and 6 pm (India Standard Time), in Hindi.” */
export function contactSentence(who: string, preference: ContactPreference): string {
  const { channel, callDays, language, timeZone } = preference
  return `${willContact(who, channel)} ${oneDay(callDays)} ${hoursPhrase(preference)} (${formatTimeZone(timeZone)}), in ${language}.`
}

/** “If you miss the call, we try up to two more times.” */
export function attemptsSentence(channel: Channel, attemptsLeft: number, maxAttempts: number) {
  if (attemptsLeft <= 0) return 'We have tried as often as we promised and will not try again.'
  if (attemptsLeft < maxAttempts) return `We will try ${moreTimes(attemptsLeft)}.`
  if (channel === 'CALL')
    return maxAttempts === 1
      ? 'We try only once.'
      : `If you miss the call, we try ${moreTimes(maxAttempts - 1)}.`
  return maxAttempts === 1
    ? 'We write only once.'
    : `If you do not reply, we write ${moreTimes(maxAttempts - 1)}.`
}

/**
 * “A counsellor will call you on a weekday between 10 am and 6 pm (your local time). If you miss the
 * call, …” The page is the same for everybody; its script replaces `zone` by the name of the visitor's
 * time zone.
 */
export function teamSentence(team: TeamHours): { before: string; zone: string; after: string } {
  return {
    before: `${willContact(team.team, 'CALL')} ${oneDay(team.callDays)} ${hoursPhrase(team)} (`,
    zone: 'your local time',
    after: `). ${attemptsSentence('CALL', team.maxAttempts, team.maxAttempts)}`,
  }
}

/** “A call in English, Monday to Friday, 10 am–6 pm (India Standard Time)”. */
export const contactSummary = (preference: ContactPreference): string =>
  `${channelLabel[preference.channel]} in ${preference.language}, ${formatDays(preference.callDays)}, ${hourSpan(preference)} (${formatTimeZone(preference.timeZone)})`

export const channelLabel: Record<Channel, string> = {
  CALL: 'A call',
  EMAIL: 'An e-mail',
  WHATSAPP: 'WhatsApp',
}

type Hours = Pick<ContactPreference, 'callFrom' | 'callUntil'>

type TeamHours = Hours & { team: string; callDays: readonly number[]; maxAttempts: number }

/** “10 am–6 pm”, “at any hour”. */
export const hourSpan = ({ callFrom, callUntil }: Hours): string =>
  callFrom === null || callUntil === null
    ? 'at any hour'
    : `${formatHour(callFrom)}–${formatHour(callUntil)}`

function hoursPhrase({ callFrom, callUntil }: Hours): string {
  if (callFrom === null || callUntil === null) return 'at any hour'
  return `between ${formatHour(callFrom)} and ${formatHour(callUntil)}`
}

/** A time as visitors read it: “Mon, 30 Nov 2026, 10 am”. */
export function visitorTime(moment: Date, timeZone: string): string {
  const { day, time } = wallTimeAt(moment, timeZone)
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const weekday = shortWeekday(new Date(`${day}T00:00:00Z`).getUTCDay() || 7)
  return `${weekday}, ${shortDate(moment, timeZone)}, ${formatHour(hour * 60 + minute)}`
}

/** “10 am”, “9:30 am”, “noon”, “midnight”; minutes after midnight. */
export function formatHour(minute: number): string {
  const ofDay = minute % 1440
  if (ofDay === 0) return 'midnight'
  if (ofDay === 720) return 'noon'
  const hour = Math.floor(ofDay / 60)
  const minutes = ofDay % 60
  const clock = `${hour % 12 || 12}${minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`}`
  return `${clock} ${hour < 12 ? 'am' : 'pm'}`
}

const anyOf = new Intl.ListFormat('en-GB', { type: 'disjunction' })

/** One of these days: “on a weekday”, “on a Tuesday or Saturday”, “on any day”. */
function oneDay(days: readonly number[]): string {
  const sorted = [...new Set(days)].sort()
  if (sorted.length === 0 || sorted.length === 7) return 'on any day'
  const names = sorted.map(weekdayName)
  if (sorted.join('') === '12345') return 'on a weekday'
  if (sorted.join('') === '67') return 'at the weekend'
  const isRun = sorted.every((it, index) => it === (sorted[0] ?? 0) + index)
  if (isRun && names.length > 3) return `on a day from ${names[0]} to ${names.at(-1)}`
  return `on a ${anyOf.format(names)}`
}

function willContact(who: string, channel: Channel): string {
  switch (channel) {
    case 'CALL':
      return `${who} will call you`
    case 'EMAIL':
      return `${who} will write you an e-mail`
    case 'WHATSAPP':
      return `${who} will write to you on WhatsApp`
  }
}

const moreTimes = (times: number): string =>
  times === 1 ? 'once more' : `up to ${numberWord(times)} more times`
