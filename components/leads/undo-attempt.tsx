'use client'

import { Button } from '#components/ui/button.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { undoAttemptAction } from '#lib/leads/actions.ts'
import { useLeadAction } from './use-lead-action.ts'
import { useShortcuts } from './use-shortcuts.ts'

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
  const { busy, error, run } = useLeadAction()
  const undo = () => run(() => undoAttemptAction(null, { id: leadId, attemptId }))
  useShortcuts({ z: undo })
  return (
    <p className="workspace-undo" role="status">
      <span>{text}</span>
      <Button look="quiet" onClick={undo} disabled={busy} aria-keyshortcuts="z">
        <Icon name="undo" />
        Undo <kbd>Z</kbd>
      </Button>
      {error && <span role="alert">{error}</span>}
    </p>
  )
}
