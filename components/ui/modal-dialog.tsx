'use client'

import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { classNames } from './class-names.ts'

type Props = {
  title: ReactNode
  /** Called by Escape and by a click outside. Without it, only the buttons of the dialog close it. */
  onClose?: () => void
  /** An operation runs that must not be left. */
  busy?: boolean
  /** Interrupts the user, who has to decide something. */
  isAlert?: boolean
  wide?: boolean
  className?: string
  children: ReactNode
}

/** An open dialog over the page, with its title above its content. */
export function ModalDialog(props: Props) {
  const { title, onClose, busy = false, isAlert = false, wide = false, className, children } = props
  return (
    <ModalOverlay
      className="admin-overlay"
      isOpen
      isDismissable={onClose !== undefined && !busy}
      isKeyboardDismissDisabled={onClose === undefined}
      onOpenChange={(open) => {
        if (!open) onClose?.()
      }}
    >
      <Modal className={classNames('admin-modal', wide && 'is-wide')}>
        <Dialog
          role={isAlert ? 'alertdialog' : 'dialog'}
          className={classNames('admin-dialog', className)}
        >
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
