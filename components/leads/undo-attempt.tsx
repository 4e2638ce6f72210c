'use client'

import { Button } from '#components/ui/button.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { undoAttemptAction } from '#lib/leads/actions.ts'
import { useKeys } from './use-keys.ts'
import { useStep } from './use-step.ts'

/** The outcome that was just recorded, with a button to undo it. */
export function UndoAttempt({
  leadId,
  attemptId,
  text,
}: {
  leadId: string
  attemptId: string
  text: string
}) {
  const { busy, trouble, run } = useStep()
  const undo = () => run(() => undoAttemptAction(null, { id: leadId, attemptId }))
  useKeys({ z: undo })
  return (
    <p className="desk-undo" role="status">
      <span>{text}</span>
      <Button look="quiet" onClick={undo} disabled={busy} aria-keyshortcuts="z">
        <Icon name="undo" />
        Undo <kbd>Z</kbd>
      </Button>
      {trouble && <span role="alert">{trouble}</span>}
    </p>
  )
}
