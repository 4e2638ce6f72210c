'use client'

import { Button } from '#components/ui/button.tsx'
import { TextField } from '#components/ui/controls.tsx'
import { ModalDialog } from '#components/ui/modal-dialog.tsx'

/** Asks for a note on what changed, which the history shows with the revision. */
export function NoteDialog({
  onSave,
  onClose,
}: {
  onSave: (note: string) => void
  onClose: () => void
}) {
  return (
    <ModalDialog title="Save with a note" onClose={onClose}>
      <form
        className="action-form"
        onSubmit={(event) => {
          event.preventDefault()
          onSave(String(new FormData(event.currentTarget).get('note') ?? ''))
        }}
      >
        <TextField
          label="What changed"
          help="Shown in the history with your name."
          name="note"
          id="save-note"
          maxLength={200}
          autoFocus
        />
        <div className="admin-dialog-actions">
          <Button look="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit">Save</Button>
        </div>
      </form>
    </ModalDialog>
  )
}
