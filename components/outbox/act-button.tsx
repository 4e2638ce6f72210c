'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import type { ActionResult } from '#lib/auth/staff-action.ts'

type Props<Data> = {
  id: string
  label: string
  action: (previous: null, input: unknown) => Promise<ActionResult<Data>>
  /** Asked before it is done. */
  question?: string
  look?: 'primary' | 'secondary' | 'danger'
  /** Where to go, or what to say, when it worked; what has no answer is seen on the page. */
  next?: (data: Data) => string
  onDone?: (data: Data) => void
}

/** One thing done to one row. */
export function ActButton<Data>({
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
  const [trouble, setTrouble] = useState<string | null>(null)
  const act = async () => {
    if (question && !asked) return setAsked(true)
    setBusy(true)
    setTrouble(null)
    const result = await action(null, { id }).catch(() => null)
    setBusy(false)
    setAsked(false)
    if (!result?.ok) return setTrouble(result?.message ?? 'The site did not answer. Try again.')
    onDone?.(result.data)
    if (next) router.push(next(result.data))
    else router.refresh()
  }
  return (
    <span className="outbox-act">
      {asked && <span role="status">{question}</span>}
      <Button look={look} onClick={act} disabled={busy}>
        {asked ? `Yes, ${label.toLowerCase()}` : label}
      </Button>
      {asked && (
        <Button look="quiet" onClick={() => setAsked(false)}>
          No
        </Button>
      )}
      {trouble && (
        <span role="alert" className="field-errors">
          {trouble}
        </span>
      )}
    </span>
  )
}
