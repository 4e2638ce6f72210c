'use client'

import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Field, fieldProps } from '#components/ui/field.tsx'
import { ModalDialog } from '#components/ui/modal-dialog.tsx'
import type { CheckFinding } from '#lib/publishing/checks/check.ts'
import { FindingList } from './finding-list.tsx'
import type { Jump } from './findings.ts'

type Props = {
  findings: readonly CheckFinding[]
  /** The step that the reason is for, such as “Publish”. */
  verb: string
  onContinue: (reason: string) => void
  onJump: Jump
  onClose: () => void
}

/** Lists errors to fix first; for warnings alone, asks for the reason to continue. */
export function CheckDialog({ findings, verb, onContinue, onJump, onClose }: Props) {
  const hasErrors = findings.some((it) => it.severity === 'error')
  return (
    <ModalDialog
      title={hasErrors ? 'Fix these errors first' : 'Review these warnings'}
      onClose={onClose}
    >
      <FindingList findings={findings.filter((it) => it.severity !== 'hint')} onJump={onJump} />
      {hasErrors ? (
        <div className="admin-dialog-actions">
          <Button onClick={onClose}>Back to the text</Button>
        </div>
      ) : (
        <ReasonForm verb={verb} onContinue={onContinue} onClose={onClose} />
      )}
    </ModalDialog>
  )
}

function ReasonForm({ verb, onContinue, onClose }: Pick<Props, 'verb' | 'onContinue' | 'onClose'>) {
  const [reason, setReason] = useState('')
  const [submitted, setSubmitted] = useState(false)
  const errors =
    submitted && !reason.trim() ? ['Enter a reason. It is recorded in the version history.'] : []
  return (
    <form
      className="action-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setSubmitted(true)
        if (reason.trim()) onContinue(reason.trim())
      }}
    >
      <Field
        id="check-reason"
        label="Reason for publishing anyway"
        help="Recorded in the version history with your name."
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
  )
}
