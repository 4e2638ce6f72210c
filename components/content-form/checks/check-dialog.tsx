'use client'

import { useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from '#components/ui/button.tsx'
import { Field, fieldProps } from '#components/ui/field.tsx'
import type { CheckFinding } from '#lib/publishing/checks/check.ts'
import { FindingList } from './finding-list.tsx'
import type { Jump } from './findings.ts'

type Props = {
  findings: readonly CheckFinding[]
  /** The step that the reason is for, such as “publish”. */
  verb: string
  onGo: (reason: string) => void
  onJump: Jump
  onClose: () => void
}

/** Lists errors to fix first; for warnings alone, asks for the reason to go on. */
export function CheckDialog({ findings, verb, onGo, onJump, onClose }: Props) {
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const stopped = findings.some((it) => it.severity === 'error')
  const errors = asked && !reason.trim() ? ['Say why: it stays in the history.'] : []
  return (
    <ModalOverlay
      className="admin-overlay"
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className="admin-modal">
        <Dialog className="admin-dialog">
          <Heading slot="title" level={2}>
            {stopped ? 'This has to be mended first' : 'Look at this before it goes out'}
          </Heading>
          <FindingList findings={findings.filter((it) => it.severity !== 'hint')} onJump={onJump} />
          {stopped ? (
            <div className="admin-dialog-actions">
              <Button onClick={onClose}>Back to the text</Button>
            </div>
          ) : (
            <form
              className="action-form"
              noValidate
              onSubmit={(event) => {
                event.preventDefault()
                setAsked(true)
                if (reason.trim()) onGo(reason.trim())
              }}
            >
              <Field
                id="check-reason"
                label="Why it goes out in spite of this"
                help="Stands in the history beside your name."
                errors={errors}
              >
                <input
                  {...fieldProps({ id: 'check-reason', help: true, errors })}
                  className="control"
                  maxLength={500}
                  value={reason}
                  onChange={(event) => setReason(event.target.value)}
                />
              </Field>
              <div className="admin-dialog-actions">
                <Button look="quiet" onClick={onClose}>
                  Back to the text
                </Button>
                <Button type="submit">{verb}</Button>
              </div>
            </form>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
