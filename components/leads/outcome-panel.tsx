'use client'

import { useRef, useState } from 'react'
import { useTimeZone } from '#components/admin/time-zone.tsx'
import { Button } from '#components/ui/button.tsx'
import { plural } from '#lib/format/plural.ts'
import { momentAt, zoneLabel } from '#lib/format/zoned-time.ts'
import { endAttemptAction } from '#lib/leads/actions.ts'
import {
  type Disposition,
  dispositionRules,
  dispositionsFor,
} from '#lib/leads/calling/dispositions.ts'
import type { Channel } from '#lib/leads/lead.ts'
import { useLeadAction } from './use-lead-action.ts'
import { useShortcuts } from './use-shortcuts.ts'

/** Shortcuts of the dispositions, in their order. */
const KEYS = '1234567890qwert'

type Props = { leadId: string; attemptId: string; channel: Channel }

/** Records the outcome of an attempt with one key or click; a call-back asks for its time first. */
export function OutcomePanel({ leadId, attemptId, channel }: Props) {
  const { busy, error, run } = useLeadAction()
  const timeZone = useTimeZone()
  const [note, setNote] = useState('')
  const [asking, setAsking] = useState(false)
  const [at, setAt] = useState('')
  const [next, setNext] = useState('')
  const time = useRef<HTMLInputElement>(null)
  const choices = dispositionsFor(channel)
  const end = (disposition: Disposition) => {
    if (disposition === 'CALL_BACK' && !asking) {
      setAsking(true)
      requestAnimationFrame(() => time.current?.focus())
      return
    }
    const callBackAt = disposition === 'CALL_BACK' ? storedTime(at, timeZone) : null
    const nextAt = disposition === 'CALL_BACK' ? null : storedTime(next, timeZone)
    const input = { id: leadId, attemptId, disposition, callBackAt, nextAt, note: note || null }
    run(() => endAttemptAction(null, input))
  }
  useShortcuts(
    Object.fromEntries(
      choices.map((it, index) => [KEYS[index] ?? '', busy ? undefined : () => end(it)]),
    ),
  )
  return (
    <div className="workspace-outcome">
      <label className="field">
        <span className="field-label">
          Next contact <span className="field-optional">(optional)</span>
        </span>
        <input
          className="control is-date"
          type="datetime-local"
          value={next}
          onChange={(event) => setNext(event.target.value)}
          aria-describedby="next-contact-help"
        />
        <span className="field-help" id="next-contact-help">
          Time in {zoneLabel(timeZone)}. If you leave this empty, it depends on the outcome:{' '}
          {nextDatesText(choices)}.
        </span>
      </label>
      <label className="field">
        <span className="field-label">
          Note <span className="field-optional">(optional)</span>
        </span>
        <textarea
          className="control"
          rows={2}
          maxLength={4000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </label>
      <p className="field-label" id="attempt-outcome">
        Outcome
      </p>
      <ul className="workspace-outcomes" aria-labelledby="attempt-outcome">
        {choices.map((it, index) => (
          <li key={it}>
            <Button
              look="secondary"
              disabled={busy}
              onClick={() => end(it)}
              aria-keyshortcuts={KEYS[index]}
            >
              {dispositionRules[it].label} <kbd>{KEYS[index]?.toUpperCase()}</kbd>
            </Button>
          </li>
        ))}
      </ul>
      {asking && (
        <form
          className="workspace-call-back"
          onSubmit={(event) => {
            event.preventDefault()
            end('CALL_BACK')
          }}
        >
          <label className="field">
            <span className="field-label">
              When do they want to be called back? (time in {zoneLabel(timeZone)})
            </span>
            <input
              ref={time}
              className="control is-date"
              type="datetime-local"
              required
              value={at}
              onChange={(event) => setAt(event.target.value)}
            />
          </label>
          <Button type="submit" disabled={busy}>
            Save callback
          </Button>
        </form>
      )}
      {error && (
        <p className="workspace-trouble" role="alert">
          {error}
        </p>
      )}
    </div>
  )
}

/** The time of a field as it is sent; null: the field is empty. */
function storedTime(value: string, timeZone: string): string | null {
  const [day = '', time = ''] = value.split('T')
  return momentAt({ day, time }, timeZone)?.toISOString() ?? null
}

/** “No answer: 4 hours, Reached: 2 days”. */
const nextDatesText = (choices: readonly Disposition[]) =>
  choices
    .flatMap((it) => {
      const { label, nextAfterMs } = dispositionRules[it]
      return nextAfterMs === null ? [] : [`${label}: ${formatWait(nextAfterMs / 3_600_000)}`]
    })
    .join(', ')

function formatWait(hours: number): string {
  if (hours < 48) return plural(hours, { one: '# hour', other: '# hours' })
  return plural(hours / 24, { one: '# day', other: '# days' })
}
