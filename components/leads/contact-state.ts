import { wallTimeAt } from '#lib/format/zoned-time.ts'
import { isAbandoned, mayUndoAttempt } from '#lib/leads/calling/attempt-rules.ts'
import type { ContactCheck } from '#lib/leads/calling/check-contact.ts'
import { type Disposition, dispositionRules } from '#lib/leads/calling/dispositions.ts'
import { formatRefusal } from '#lib/leads/calling/refusal.ts'
import {
  type ContactPreference,
  channelPhrase,
  formatDays,
  formatHours,
  formatMinute,
  formatTimeZone,
} from '#lib/leads/contact-preference/contact-preference.ts'
import type { Channel } from '#lib/leads/lead.ts'
import { readLeadEvent } from '#lib/leads/lead-event.ts'
import type { ContactState } from './contact-panel.tsx'

type Attempt = {
  id: string
  startedAt: Date
  endedAt: Date | null
  disposition: Disposition | null
  actor: { id: string; name: string } | null
}

type OpenAttempt = {
  id: string
  leadId: string
  startedAt: Date
  actor: { id: string; name: string } | null
}

type Lead = ContactPreference & {
  id: string
  attempts: number
  maxAttempts: number
  dueAt: Date | null
  awaitsAnswer: boolean
  callBackRequested: boolean
  contactCheck: ContactCheck
  assignee: { id: string; name: string } | null
  openAttempts: readonly OpenAttempt[]
  last: { phone: string | null; email: string | null; reference: string } | null
}

type Actor = { id: string; timeZone: string }

export function contactStateOf(lead: Lead, actor: Actor, now: Date): ContactState {
  const { contactCheck: check, channel, timeZone } = lead
  const attempt = relevantAttempt(lead, actor.id, now)
  const isReleased = lead.openAttempts.some(
    (it) => it.leadId === lead.id && it.actor?.id === lead.assignee?.id && isAbandoned(it, now),
  )
  return {
    id: lead.id,
    channel,
    ...addressOf(lead),
    preference: `Preference: ${channelPhrase[channel]}, in ${lead.language}, ${formatDays(lead.callDays)}, ${formatHours(lead)} ${formatTimeZone(timeZone)}.${dateSentence(lead)}`,
    theirTime: wallTimeAt(now, timeZone).time,
    attempts: `Attempts: ${lead.attempts} of ${lead.maxAttempts}.`,
    refusal: check.may ? null : formatRefusal(check, timeZone),
    until:
      check.may && check.until ? `${wallTimeAt(check.until, actor.timeZone).time} your time` : null,
    openAttempt: attempt
      ? {
          attemptId: attempt.id,
          leadId: attempt.leadId,
          mine: attempt.actor?.id === actor.id,
          who: attempt.actor?.name ?? 'Another counsellor',
          since: sinceText(attempt.startedAt, actor.timeZone, now),
        }
      : null,
    owner:
      lead.assignee && lead.assignee.id !== actor.id && !isReleased ? lead.assignee.name : null,
  }
}

/**
 * The attempt that the panel is about: one of the actor that has no outcome, in this case first, or
 * another counsellor's that has begun within the last hour.
 */
function relevantAttempt({ id, openAttempts }: Lead, actorId: string, now: Date) {
  const mine = openAttempts.filter((it) => it.actor?.id === actorId)
  return (
    mine.find((it) => it.leadId === id) ??
    mine.find((it) => !isAbandoned(it, now)) ??
    openAttempts.find((it) => !isAbandoned(it, now))
  )
}

/** “10:05”, with the day unless it is today. */
function sinceText(at: Date, timeZone: string, now: Date): string {
  const { day, time } = wallTimeAt(at, timeZone)
  return day === wallTimeAt(now, timeZone).day ? time : formatMinute(at, timeZone)
}

function dateSentence({ dueAt, awaitsAnswer, callBackRequested, timeZone }: Lead): string {
  if (!dueAt) return ''
  if (awaitsAnswer) return ` Answer due by ${formatMinute(dueAt, timeZone)}.`
  const what = callBackRequested ? 'Callback requested for' : 'Planned for'
  return ` ${what} ${formatMinute(dueAt, timeZone)}.`
}

function addressOf({ channel, last }: Lead): { href: string | null; address: string } {
  const { phone, email, reference } = last ?? { phone: null, email: null, reference: '' }
  const links: Record<Channel, string | null> = {
    CALL: phone && `tel:${phone}`,
    WHATSAPP: phone && `https://wa.me/${phone.slice(1)}`,
    EMAIL: email && `mailto:${email}?subject=${encodeURIComponent(`Your request ${reference}`)}`,
  }
  return { href: links[channel], address: (channel === 'EMAIL' ? email : phone) ?? 'no address' }
}

type WithEvents = {
  contacts: (Attempt & { previousState: unknown })[]
  events: { id: string; kind: string; data: unknown }[]
}

/** The attempt whose outcome this counsellor may still undo; null: none. */
export function undoableAttempt({ contacts, events }: WithEvents, actorId: string, now: Date) {
  const [last] = contacts
  if (!last?.disposition) return null
  // Ids increase with time (UUID version 7); dates do not, since a CRM dates its own entries.
  const timeline = events.toSorted((a, b) => (a.id < b.id ? 1 : -1)).map(readLeadEvent)
  const attempt = { ...last, actorId: last.actor?.id ?? null }
  if (!mayUndoAttempt(attempt, timeline, actorId, now)) return null
  return { id: last.id, text: `Recorded: ${dispositionRules[last.disposition].label}.` }
}
