import { Moment } from '#components/admin/moment.tsx'
import { type ConsentPurpose, purposeLabel } from '#lib/consent/consent.ts'
import { type Disposition, dispositionRules } from '#lib/leads/calling/dispositions.ts'
import { channelInWords } from '#lib/leads/contact-preference/promise.ts'
import { type Channel, type LeadStage, stageLabel } from '#lib/leads/lead.ts'

type Event = { id: string; kind: string; data: unknown; at: Date; actor: { name: string } | null }

type Contact = {
  id: string
  note: string | null
  callBackAt: Date | null
}

type Props = {
  events: readonly Event[]
  contacts: readonly Contact[]
  counsellors: readonly { id: string; name: string }[]
  timeZone: string
}

/** What has happened in the case, newest first. */
export function LeadTimeline({ events, contacts, counsellors, timeZone }: Props) {
  return (
    <section className="admin-card">
      <h2>What has happened</h2>
      <ol className="desk-timeline">
        {events
          .filter((it) => it.kind !== 'calling')
          .map((it) => {
            const contact = contacts.find((one) => one.id === field(it.data, 'attemptId'))
            const note = noteOf(it, contact, events)
            return (
              <li key={it.id}>
                <p>
                  <Moment at={it.at} timeZone={timeZone} />{' '}
                  <span>
                    {sentence(it, counsellors)}
                    {it.kind === 'attempt' && contact?.callBackAt && (
                      <>
                        {' '}
                        <Moment at={contact.callBackAt} timeZone={timeZone} />
                      </>
                    )}
                    {it.actor && <span className="desk-actor"> · {it.actor.name}</span>}
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

/** What was written of a call stands beside its last outcome, not beside one that was taken back. */
function noteOf(event: Event, contact: Contact | undefined, events: readonly Event[]) {
  if (event.kind === 'note' || event.kind === 'outcome')
    return String(field(event.data, 'note') ?? '')
  const last = events.find((it) => field(it.data, 'attemptId') === contact?.id)
  return contact && event.kind === 'attempt' && last?.id === event.id ? contact.note : null
}

function sentence({ kind, data }: Event, counsellors: Props['counsellors']): string {
  const nameOf = (id: unknown) => counsellors.find((it) => it.id === id)?.name ?? 'somebody'
  switch (kind) {
    case 'stage':
      return `Stage: ${labelOf(field(data, 'to'))}${because(field(data, 'because'))}`
    case 'assigned': {
      const from = field(data, 'from')
      const whose = from ? `, was ${nameOf(from)}’s` : ''
      return field(data, 'to')
        ? `Given to ${nameOf(field(data, 'to'))}${whose}`
        : `Given back${whose}`
    }
    case 'note':
      return 'Note'
    case 'request':
      return 'Asked for counselling'
    case 'changed':
      return 'Changed the request on the receipt'
    case 'withdrawn':
      return 'Withdrew the request'
    case 'consent-withdrawn':
      return `Withdrew a consent: ${purposeWords(field(data, 'purpose'))}`
    case 'stopped':
      return 'Asked us to stop all contact'
    case 'restored':
      return 'Took the withdrawal back'
    case 'attempt': {
      const label = dispositionRules[field(data, 'disposition') as Disposition]?.label ?? 'Tried'
      return `${label} (${channelInWords[field(data, 'channel') as Channel] ?? ''})`
    }
    case 'outcome': {
      const told = `${String(field(data, 'endpoint'))} reports “${String(field(data, 'stage'))}”`
      return field(data, 'applied') === true
        ? `${told}: ${labelOf(field(data, 'to'))}`
        : `${told}, which a later report had overtaken`
    }
    case 'attempt-undone':
      return 'The outcome of the call was taken back'
    default:
      return kind.replaceAll(/[._-]/g, ' ')
  }
}

const purposeWords = (purpose: unknown) =>
  (purposeLabel[purpose as ConsentPurpose] ?? String(purpose)).toLowerCase()

const labelOf = (stage: unknown) => stageLabel[stage as LeadStage] ?? String(stage)

const because = (why: unknown) => (typeof why === 'string' ? ` (${why})` : '')

const field = (data: unknown, name: string): unknown =>
  typeof data === 'object' && data !== null ? (data as Record<string, unknown>)[name] : undefined
