'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { failureOf } from '#components/admin/action-failure.ts'
import { ConfirmHint } from '#components/admin/confirm-hint.tsx'
import { Button } from '#components/ui/button.tsx'
import type { ActionFailure, ActionResult } from '#lib/auth/staff-action.ts'

type Props<Data> = {
  id: string
  label: string
  action: (previous: null, input: unknown) => Promise<ActionResult<Data>>
  /** Question to confirm before the action runs. */
  question?: string
  look?: 'primary' | 'secondary' | 'danger'
  /** Path to go to on success; left out: the page is refreshed. */
  next?: (data: Data) => string
  onDone?: (data: Data) => void
}

/** A button that runs an action on one row. */
export function ActionButton<Data>({
  id,
  label,
  action,
  question,
  look = 'secondary',
  next,
  onDone,
}: Props<Data>) {
  const router = useRouter()
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<ActionFailure | null>(null)
  const act = async () => {
    if (question && !asked) return setAsked(true)
    setBusy(true)
    setError(null)
    const result = await action(null, { id }).catch(failureOf)
    setBusy(false)
    setAsked(false)
    if (!result.ok) return setError(result)
    onDone?.(result.data)
    if (next) router.push(next(result.data))
    else router.refresh()
  }
  return (
    <span className="outbox-act">
      {asked && <span role="status">{question}</span>}
      <Button look={look} onClick={act} disabled={busy}>
        {label}
      </Button>
      {asked && (
        <Button look="quiet" onClick={() => setAsked(false)}>
          Cancel
        </Button>
      )}
      {error && (
        <span role="alert" className="field-errors">
          {error.message}
          {error.code === 'password-needed' && <ConfirmHint />}
        </span>
      )}
    </span>
  )
}
