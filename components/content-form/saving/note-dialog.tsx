'use client'

import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from '#components/ui/button.tsx'
import { TextField } from '#components/ui/controls.tsx'

/** Asks for a note on what changed, which the history shows with the revision. */
export function NoteDialog({
  onSave,
  onClose,
}: {
  onSave: (note: string) => void
  onClose: () => void
}) {
  return (
    <ModalOverlay className="admin-overlay" isOpen onOpenChange={onClose} isDismissable>
      <Modal className="admin-modal">
        <Dialog className="admin-dialog">
          <Heading slot="title" level={2}>
            Save with a note
          </Heading>
          <form
            className="action-form"
            onSubmit={(event) => {
              event.preventDefault()
              onSave(String(new FormData(event.currentTarget).get('note') ?? ''))
            }}
          >
            <TextField
              label="What changed"
              help="Stands in the history beside your name."
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
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
