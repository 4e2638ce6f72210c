'use client'

import { Button } from '#components/ui/button.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { beginAttemptAction, takeLeadAction } from '#lib/leads/actions.ts'
import type { Channel } from '#lib/leads/lead.ts'
import { OutcomePanel } from './outcome-panel.tsx'
import { useKeys } from './use-keys.ts'
import { useStep } from './use-step.ts'

export type ContactState = {
  id: string
  channel: Channel
  /** `tel:`, `https://wa.me/`, `mailto:`; null: there is no such address. */
  href: string | null
  address: string
  /** “Monday to Friday, 10:00–18:00 …” */
  promise: string
  /** What their clock shows now. */
  theirTime: string
  tries: string
  /** Why nobody may be reached now; null: they may. */
  refusal: string | null
  /** Until when. */
  until: string | null
  /** Who is on the phone with them. */
  open: { attemptId: string; mine: boolean; who: string; since: string } | null
  /** Somebody else's case. */
  owner: string | null
}

const VERB: Record<Channel, string> = { CALL: 'Call', EMAIL: 'Write to', WHATSAPP: 'WhatsApp' }

/** The one thing to do now: reach them, or wait for their hours. The server says the same. */
export function ContactPanel({ reaching }: { reaching: ContactState }) {
  const { busy, trouble, run } = useStep()
  const { id, channel, href, address, refusal, open, owner } = reaching
  const may = !refusal && !open && !owner && href !== null
  const begin = async () => {
    if (!may) return
    const begun = await run(() => beginAttemptAction(null, { id }))
    // A call begins by itself; windows that nobody opened would be blocked.
    if (begun && channel === 'CALL') document.getElementById('reach-address')?.click()
  }
  const take = () => run(() => takeLeadAction(null, { id }))
  useKeys({ c: may ? begin : undefined, t: owner ? take : undefined })
  return (
    <section className="desk-reach" aria-label="Reach them">
      <p className="desk-reach-promise">
        <Icon name="clock" />
        <span>
          {reaching.promise} <strong>There it is {reaching.theirTime}.</strong> {reaching.tries}
        </span>
      </p>
      {open?.mine && href ? (
        <>
          <p className="desk-reach-open" role="status">
            You are on it since {open.since}:{' '}
            <a
              id="reach-address"
              href={href}
              target={channel === 'WHATSAPP' ? '_blank' : undefined}
              rel="noreferrer"
            >
              {address}
            </a>
          </p>
          <OutcomePanel leadId={id} attemptId={open.attemptId} channel={channel} />
        </>
      ) : (
        <div className="button-row">
          {may && (
            <Button
              size="large"
              className="desk-call"
              onClick={begin}
              disabled={busy}
              aria-keyshortcuts="c"
            >
              <Icon
                name={channel === 'CALL' ? 'phone' : channel === 'EMAIL' ? 'email' : 'whatsapp'}
              />
              {VERB[channel]} {address} <kbd>C</kbd>
            </Button>
          )}
          {open && !open.mine && (
            <p role="status">
              <strong>{open.who}</strong> is on the phone with them since {open.since}.
            </p>
          )}
          {!open && refusal && <p className="desk-refusal">{refusal}</p>}
          {!open && !refusal && owner && (
            <>
              <p>
                This is <strong>{owner}</strong>’s case.
              </p>
              <Button look="secondary" onClick={take} disabled={busy} aria-keyshortcuts="t">
                Take it over <kbd>T</kbd>
              </Button>
            </>
          )}
          {may && reaching.until && <p className="field-help">Until {reaching.until}</p>}
        </div>
      )}
      {trouble && (
        <p className="desk-trouble" role="alert">
          {trouble}
        </p>
      )}
    </section>
  )
}
