import { Moment } from '#components/admin/moment.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'

type Try = {
  id: string
  at: Date
  durationMs: number
  request: unknown
  status: number | null
  response: string | null
  error: string | null
}

/** What was sent and what came back, the last try first. */
export function DeliveryTries({
  attempts,
  open,
  timeZone,
}: {
  attempts: readonly Try[]
  open: boolean
  timeZone: string
}) {
  return (
    <section className="admin-stack" aria-labelledby="delivery-tries">
      <h2 id="delivery-tries">Attempts</h2>
      {attempts.length === 0 && (
        <EmptyState title="Not tried yet">
          <p>{open ? 'It is sent in a moment.' : 'It was taken back before it was sent.'}</p>
        </EmptyState>
      )}
      {attempts.map((it) => (
        <article key={it.id} className="admin-card">
          <p>
            <Moment at={it.at} timeZone={timeZone} />{' '}
            <Badge tone={it.error ? 'bad' : 'good'}>
              {it.status ?? (it.error ? 'Failed' : 'Kept')}
            </Badge>{' '}
            {it.error ?? 'Taken.'} <small>{it.durationMs} ms</small>
          </p>
          <Request request={it.request as Partial<Sent>} />
          {it.response && (
            <details>
              <summary>Answer, without what we sent</summary>
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and without a focus keys can't (axe: scrollable-region-focusable) */}
              <pre className="outbox-body" tabIndex={0}>
                {it.response}
              </pre>
            </details>
          )}
        </article>
      ))}
    </section>
  )
}

type Sent = { method: string; url: string; headers: Record<string, string | number> }

function Request({ request }: { request: Partial<Sent> }) {
  if (!request.url) return null
  const lines = Object.entries(request.headers ?? {}).map(([name, value]) => `${name}: ${value}`)
  return (
    <details>
      <summary>
        {request.method} <span className="outbox-url">{request.url}</span>
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and without a focus keys can't (axe: scrollable-region-focusable) */}
      <pre className="outbox-body" tabIndex={0}>
        {lines.join('\n')}
      </pre>
    </details>
  )
}
