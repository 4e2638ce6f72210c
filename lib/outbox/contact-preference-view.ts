import { formatClock } from '#lib/leads/contact-preference/contact-preference.ts'
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
