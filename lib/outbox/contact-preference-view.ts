import {
  channelLabel,
  channelPhrase,
  formatClock,
  formatDays,
  formatHours,
  formatTimes,
  formatTimeZone,
} from '#lib/leads/contact-preference/contact-preference.ts'
import type { RequestRow } from './find-request.ts'

type LeadRow = RequestRow['lead']

/** The contact preference of a case in a webhook body: days are ISO weekdays, none means any. */
export function contactPreferenceView(lead: LeadRow) {
  return {
    channel: lead.channel,
    language: lead.language,
    days: lead.callDays,
    from: lead.callFrom === null ? null : formatClock(lead.callFrom),
    until: lead.callUntil === null ? null : formatClock(lead.callUntil),
    timeZone: lead.timeZone,
    attemptsLeft: Math.max(0, lead.maxAttempts - lead.attempts),
  }
}

/**
 * “A counsellor reaches you by phone, Monday to Friday, 10:00–18:00 India Standard Time, at most
 * three times.”
 */
export function contactPreferenceSentence(team: string, lead: LeadRow): string {
  return `${team} reaches you ${channelPhrase[lead.channel]}, ${daysAndHours(lead)}, at most ${formatTimes(lead.maxAttempts)}.`
}

/** “A call in English, Monday to Friday, 10:00–18:00 India Standard Time”. */
export const contactPreferenceSummary = (lead: LeadRow): string =>
  `${channelLabel[lead.channel]} in ${lead.language}, ${daysAndHours(lead)}`

const daysAndHours = (lead: LeadRow) =>
  `${formatDays(lead.callDays)}, ${formatHours(lead)} ${formatTimeZone(lead.timeZone)}`
