import { wallTimeAt } from '#lib/format/zoned-time.ts'
import { type Disposition, dispositionRules } from '#lib/leads/calling/dispositions.ts'
import type { Reach } from '#lib/leads/calling/reach.ts'
import { refusalInWords } from '#lib/leads/calling/refusal.ts'
import {
  type ContactPromise,
  channelInWords,
  daysInWords,
  hoursInWords,
  minuteInWords,
  zoneInWords,
} from '#lib/leads/contact-preference/promise.ts'
import type { Channel } from '#lib/leads/lead.ts'
import type { Reaching } from './reach-panel.tsx'

type Attempt = {
  id: string
  startedAt: Date
  endedAt: Date | null
  disposition: Disposition | null
  actor: { id: string; name: string } | null
}

type Lead = ContactPromise & {
  id: string
  attempts: number
  maxAttempts: number
  dueAt: Date | null
  callBackRequested: boolean
  reach: Reach
  assignee: { id: string; name: string } | null
  contacts: Attempt[]
  last: { phone: string | null; email: string | null; reference: string } | null
}

type Actor = { id: string; timeZone: string }

/** The same forgetfulness as the command: an hour. */
const FORGOTTEN_MS = 60 * 60 * 1000

export function reachingOf(lead: Lead, actor: Actor, now: Date): Reaching {
  const { reach, channel, timeZone } = lead
  const attempt = lead.contacts.find((it) => it.endedAt === null)
  const mine = attempt?.actor?.id === actor.id
  const counts = attempt && (mine || now.getTime() - attempt.startedAt.getTime() <= FORGOTTEN_MS)
  const due = lead.dueAt
    ? ` ${lead.callBackRequested ? 'They asked for' : 'Planned for'} ${minuteInWords(lead.dueAt, timeZone)}.`
    : ''
  return {
    id: lead.id,
    channel,
    ...addressOf(lead),
    promise: `Promised: ${channelInWords[channel]}, in ${lead.language}, ${daysInWords(lead.callDays)}, ${hoursInWords(lead)} ${zoneInWords(timeZone)}.${due}`,
    theirTime: wallTimeAt(now, timeZone).time,
    tries: `Tries: ${lead.attempts} of ${lead.maxAttempts}.`,
    refusal: reach.may ? null : refusalInWords(reach, timeZone),
    until:
      reach.may && reach.until ? `${wallTimeAt(reach.until, actor.timeZone).time} your time` : null,
    open: counts
      ? {
          attemptId: attempt.id,
          mine,
          who: attempt.actor?.name ?? 'Somebody',
          since: wallTimeAt(attempt.startedAt, actor.timeZone).time,
        }
      : null,
    owner: lead.assignee && lead.assignee.id !== actor.id ? lead.assignee.name : null,
  }
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

const UNDO_MS = 30 * 60 * 1000

type WithEvents = { contacts: Attempt[]; events: { kind: string; at: Date }[] }

/** The try whose outcome this counsellor may still take back. */
export function undoable({ contacts, events }: WithEvents, actorId: string, now: Date) {
  const [last] = contacts
  if (!last?.endedAt || !last.disposition || last.actor?.id !== actorId) return null
  const ended = last.endedAt
  const later = events.some((it) => it.at > ended && !['note', 'assigned'].includes(it.kind))
  if (later || now.getTime() - ended.getTime() > UNDO_MS) return null
  return { id: last.id, words: `Noted: ${dispositionRules[last.disposition].label}.` }
}
