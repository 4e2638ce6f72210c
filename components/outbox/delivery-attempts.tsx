import { DateTime } from '#components/admin/date-time.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'

type Attempt = {
  id: string
  at: Date
  durationMs: number
  request: unknown
  status: number | null
  response: string | null
  error: string | null
}

/** The attempts of a delivery with request and response, newest first. */
export function DeliveryAttempts({
  attempts,
  open,
  timeZone,
}: {
  attempts: readonly Attempt[]
  open: boolean
  timeZone: string
}) {
  return (
    <section className="admin-stack" aria-labelledby="delivery-attempts">
      <h2 id="delivery-attempts">Attempts</h2>
      {attempts.length === 0 && (
        <EmptyState title="No attempts yet">
          <p>
            {open
              ? 'The delivery will be sent shortly.'
              : 'The delivery was cancelled before it was sent.'}
          </p>
        </EmptyState>
      )}
      {attempts.map((it) => (
        <article key={it.id} className="admin-card">
          <p>
            <DateTime at={it.at} timeZone={timeZone} />{' '}
            <Badge tone={it.error ? 'bad' : 'good'}>
              {it.status ?? (it.error ? 'Failed' : 'Stored')}
            </Badge>{' '}
            {it.error ?? 'Accepted.'} <small>{it.durationMs} ms</small>
          </p>
          <Request request={it.request as Partial<SentRequest>} />
          {it.response && (
            <details>
              <summary>Response (personal data removed)</summary>
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

type SentRequest = { method: string; url: string; headers: Record<string, string | number> }

function Request({ request }: { request: Partial<SentRequest> }) {
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
