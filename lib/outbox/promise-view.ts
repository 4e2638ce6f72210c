import {
  channelInWords,
  channelLabel,
  clock,
  daysInWords,
  hoursInWords,
  timesInWords,
  zoneInWords,
} from '#lib/leads/contact-preference/promise.ts'
import type { RequestRow } from './request-of.ts'

type Promised = RequestRow['lead']

/** The promise in force, as a CRM reads it: days are ISO weekdays, none means any. */
export function promiseView(lead: Promised) {
  return {
    channel: lead.channel,
    language: lead.language,
    days: lead.callDays,
    from: lead.callFrom === null ? null : clock(lead.callFrom),
    until: lead.callUntil === null ? null : clock(lead.callUntil),
    timeZone: lead.timeZone,
    attemptsLeft: Math.max(0, lead.maxAttempts - lead.attempts),
  }
}

/** “A counsellor reaches you by phone, Monday to Friday, 10:00–18:00 India Standard Time, three times at most.” */
export function promiseSentence(team: string, lead: Promised): string {
  return `${team} reaches you ${channelInWords[lead.channel]}, ${hoursOf(lead)}, ${timesInWords(lead.maxAttempts)} at most.`
}

/** “A call in English, Monday to Friday, 10:00–18:00 India Standard Time”. */
export const promiseInShort = (lead: Promised): string =>
  `${channelLabel[lead.channel]} in ${lead.language}, ${hoursOf(lead)}`

const hoursOf = (lead: Promised) =>
  `${daysInWords(lead.callDays)}, ${hoursInWords(lead)} ${zoneInWords(lead.timeZone)}`
