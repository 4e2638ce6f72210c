'use client'

import Link from 'next/link'
import { Button } from '#components/ui/button.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { beginAttemptAction, takeLeadAction } from '#lib/leads/actions.ts'
import type { Channel } from '#lib/leads/lead.ts'
import { OutcomePanel } from './outcome-panel.tsx'
import { useLeadAction } from './use-lead-action.ts'
import { useShortcuts } from './use-shortcuts.ts'

export type ContactState = {
  id: string
  channel: Channel
  /** `tel:`, `https://wa.me/`, `mailto:`; null: there is no such address. */
  href: string | null
  address: string
  /** The contact preference as a sentence. */
  preference: string
  /** Current time in their time zone. */
  theirTime: string
  attempts: string
  /** Why they may not be contacted now; null: they may. */
  refusal: string | null
  /** Until when they may be contacted; null: without end. */
  until: string | null
  /** The attempt to reach this person that has no outcome yet; null: none. */
  openAttempt: {
    attemptId: string
    /** Of this case, or of another one of the same person. */
    leadId: string
    mine: boolean
    who: string
    since: string
  } | null
  /** Name of another assignee; null: unassigned or assigned to the actor. */
  owner: string | null
}

const VERB: Record<Channel, string> = { CALL: 'Call', EMAIL: 'Write to', WHATSAPP: 'WhatsApp' }

/** Starts a contact attempt, or says why it is not possible now. The command checks the same rule. */
export function ContactPanel({ reaching: contact }: { reaching: ContactState }) {
  const { busy, error, run } = useLeadAction()
  const { id, channel, href, address, refusal, openAttempt: open, owner } = contact
  const may = !refusal && !open && !owner && href !== null
  const begin = async () => {
    if (!may) return
    const begun = await run(() => beginAttemptAction(null, { id }))
    // Only a call starts by itself: browsers block windows that were not opened by a click.
    if (begun && channel === 'CALL') document.getElementById('reach-address')?.click()
  }
  const take = () => run(() => takeLeadAction(null, { id }))
  useShortcuts({ c: may ? begin : undefined, t: owner ? take : undefined })
  return (
    <section className="workspace-reach" aria-label="Contact">
      <p className="workspace-reach-preference">
        <Icon name="clock" />
        <span>
          {contact.preference} <strong>Their time: {contact.theirTime}.</strong> {contact.attempts}
        </span>
      </p>
      {open?.mine && open.leadId === id ? (
        <>
          <p className="workspace-reach-open" role="status">
            You started at {open.since}:{' '}
            {href ? (
              <a
                id="reach-address"
                href={href}
                target={channel === 'WHATSAPP' ? '_blank' : undefined}
                rel="noreferrer"
              >
                {address}
              </a>
            ) : (
              address
            )}
          </p>
          <OutcomePanel leadId={id} attemptId={open.attemptId} channel={channel} />
        </>
      ) : (
        <div className="button-row">
          {may && (
            <Button
              size="large"
              className="workspace-call"
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
          {open && (
            <p role="status">
              {open.mine
                ? `You have been on the phone with this person since ${open.since}`
                : `${open.who} has been on the phone with this person since ${open.since}`}
              {open.leadId === id ? (
                '.'
              ) : (
                <>
                  {' '}
                  about <Link href={`/admin/leads/${open.leadId}`}>another case</Link>.
                </>
              )}
            </p>
          )}
          {!open && refusal && <p className="workspace-refusal">{refusal}</p>}
          {!open && !refusal && owner && (
            <>
              <p>
                This case is assigned to <strong>{owner}</strong>.
              </p>
              <Button look="secondary" onClick={take} disabled={busy} aria-keyshortcuts="t">
                Take over <kbd>T</kbd>
              </Button>
            </>
          )}
          {may && contact.until && <p className="field-help">Until {contact.until}</p>}
        </div>
      )}
      {error && (
        <p className="workspace-trouble" role="alert">
          {error}
        </p>
      )}
    </section>
  )
}
