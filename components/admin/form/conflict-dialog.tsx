'use client'

import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from '#components/ui/button.tsx'

/** Somebody else saved meanwhile. Neither version is lost, whatever is chosen. */
export function ConflictDialog({
  message,
  mine,
  onKeepMine,
  onTakeTheirs,
}: {
  message: string
  mine: object
  onKeepMine: () => void
  onTakeTheirs: () => void
}) {
  const copy = () => navigator.clipboard.writeText(JSON.stringify(mine, null, 2))
  return (
    <ModalOverlay className="admin-overlay" isOpen isKeyboardDismissDisabled>
      <Modal className="admin-modal">
        <Dialog role="alertdialog" className="admin-dialog">
          <Heading slot="title" level={2}>
            Saved by somebody else meanwhile
          </Heading>
          <p>{message}</p>
          <p>
            Keep yours and save it over theirs: theirs stays in the history. Or go on with theirs:
            yours stays on this computer and is offered when the page is opened again.
          </p>
          <div className="admin-dialog-actions">
            <Button look="quiet" onClick={copy}>
              Copy mine
            </Button>
            <Button look="secondary" onClick={onTakeTheirs}>
              Go on with theirs
            </Button>
            <Button onClick={onKeepMine}>Keep mine</Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
