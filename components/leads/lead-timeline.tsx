import { DateTime } from '#components/admin/date-time.tsx'
import { purposeLabel } from '#lib/consent/consent.ts'
import { dispositionRules } from '#lib/leads/calling/dispositions.ts'
import { channelPhrase } from '#lib/leads/contact-preference/contact-preference.ts'
import { stageLabel } from '#lib/leads/lead.ts'
import {
  isLeadEventKind,
  type LeadEvent,
  leadEvents,
  readLeadEvent,
} from '#lib/leads/lead-event.ts'

type Row = { id: string; kind: string; data: unknown; at: Date; actor: { name: string } | null }

type Contact = {
  id: string
  note: string | null
  callBackAt: Date | null
}

type Props = {
  /** Newest first. */
  events: readonly Row[]
  contacts: readonly Contact[]
  counsellors: readonly { id: string; name: string }[]
  timeZone: string
}

export function LeadTimeline({ events, contacts, counsellors, timeZone }: Props) {
  const entries = events.map((row) => ({ ...row, event: readLeadEvent(row) }))
  return (
    <section className="admin-card">
      <h2>Timeline</h2>
      <ol className="workspace-timeline">
        {entries
          .filter((it) => it.kind !== 'calling')
          .map(({ id, kind, at, actor, event }) => {
            const contact = contacts.find((it) => it.id === attemptIdOf(event))
            const note = noteOf(event, contact, entries)
            return (
              <li key={id}>
                <p>
                  <DateTime at={at} timeZone={timeZone} />{' '}
                  <span>
                    {event ? sentenceOf(event, counsellors) : labelOf(kind)}
                    {kind === 'attempt' && contact?.callBackAt && (
                      <>
                        {' '}
                        <DateTime at={contact.callBackAt} timeZone={timeZone} />
                      </>
                    )}
                    {actor && <span className="workspace-actor"> · {actor.name}</span>}
                  </span>
                </p>
                {note && <p className="admin-message">{note}</p>}
              </li>
            )
          })}
      </ol>
    </section>
  )
}

const attemptIdOf = (event: LeadEvent | null): string | undefined =>
  event && 'attemptId' in event.data ? event.data.attemptId : undefined

type Entry = Row & { event: LeadEvent | null }

/** The note of an attempt belongs to its last outcome, not to one that was undone. */
function noteOf(event: LeadEvent | null, contact: Contact | undefined, entries: readonly Entry[]) {
  if (event?.kind === 'note' || event?.kind === 'outcome') return event.data.note
  const newest = entries.find((it) => attemptIdOf(it.event) === contact?.id)?.event
  return contact && event?.kind === 'attempt' && newest === event ? contact.note : null
}

const CONTACT_FIELD = { name: 'name', phone: 'phone', email: 'e-mail' }

function sentenceOf(event: LeadEvent, counsellors: Props['counsellors']): string {
  const nameOf = (id: string) => counsellors.find((it) => it.id === id)?.name ?? 'another user'
  const label = leadEvents[event.kind].label
  switch (event.kind) {
    case 'stage': {
      const { to, because } = event.data
      return `Stage: ${stageLabel[to]}${because ? ` (${because})` : ''}`
    }
    case 'assigned': {
      const { from, to } = event.data
      const before = from ? `, previously to ${nameOf(from)}` : ''
      return to ? `Assigned to ${nameOf(to)}${before}` : `Unassigned${before}`
    }
    case 'corrected':
      return `${label}: ${event.data.what.map((it) => CONTACT_FIELD[it]).join(', ')}`
    case 'consent-withdrawn':
      return `${label}: ${purposeLabel[event.data.purpose]}`
    case 'attempt': {
      const { disposition, channel } = event.data
      return `${dispositionRules[disposition].label} (${channelPhrase[channel]})`
    }
    case 'outcome': {
      const { endpoint, stage, to, applied } = event.data
      const report = `${endpoint} reports “${stage}”`
      return applied ? `${report}: ${stageLabel[to]}` : `${report}, older than the last report`
    }
    default:
      return label
  }
}

/** For an entry whose data cannot be read. */
const labelOf = (kind: string): string =>
  isLeadEventKind(kind) ? leadEvents[kind].label : kind.replaceAll(/[._-]/g, ' ')
