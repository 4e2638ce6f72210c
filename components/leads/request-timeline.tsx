import { Moment } from '#components/admin/moment.tsx'
import { type LeadStage, stageLabel } from '#lib/leads/lead.ts'

type Event = { id: string; kind: string; data: unknown; at: Date; actor: { name: string } | null }

type Props = {
  events: readonly Event[]
  counsellors: readonly { id: string; name: string }[]
  timeZone: string
}

/** What has happened in the case, newest first. */
export function RequestTimeline({ events, counsellors, timeZone }: Props) {
  return (
    <section className="admin-card">
      <h2>What has happened</h2>
      <ol className="admin-stack">
        {events.map((it) => (
          <li key={it.id}>
            <p>
              <Moment at={it.at} timeZone={timeZone} /> · {sentence(it, counsellors)}
              {it.actor && ` (${it.actor.name})`}
            </p>
            {it.kind === 'note' && (
              <p className="admin-message">{String(field(it.data, 'note') ?? '')}</p>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

function sentence({ kind, data }: Event, counsellors: Props['counsellors']): string {
  switch (kind) {
    case 'stage':
      return `Stage: ${stageLabel[field(data, 'to') as LeadStage] ?? field(data, 'to')}`
    case 'assigned': {
      const to = counsellors.find((it) => it.id === field(data, 'to'))
      return field(data, 'to') ? `Given to ${to?.name ?? 'somebody'}` : 'Given to nobody'
    }
    case 'note':
      return 'Note'
    case 'request':
      return 'Asked for counselling'
    default:
      return kind.replaceAll(/[._-]/g, ' ')
  }
}

const field = (data: unknown, name: string): unknown =>
  typeof data === 'object' && data !== null ? (data as Record<string, unknown>)[name] : undefined
