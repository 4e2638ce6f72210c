'use client'

import { useState } from 'react'
import type { ActionFailure } from '#lib/auth/staff-action.ts'
import { publishAction } from '#lib/publishing/actions.ts'
import type { Step } from '../form-content.ts'
import type { ScheduleQuestion, ScheduleRequest } from '../schedule/use-scheduling.ts'
import { CheckDialog } from './check-dialog.tsx'
import { findingsIn, type Jump } from './findings.ts'

type Props = {
  /** Why the last step failed; null if it did not. */
  failure: ActionFailure | null
  /** A schedule that the checks warn about; null if none. */
  question: ScheduleQuestion | null
  onAnswered: () => void
  onPublish: (step: Step) => void
  onSchedule: (request: ScheduleRequest) => void
  onJump: Jump
}

/** Shows the findings that stopped the last publication or schedule, until the user has answered. */
export function PublishCheckDialogs(props: Props) {
  const { failure, question, onAnswered, onPublish, onSchedule, onJump } = props
  const [answered, setAnswered] = useState<ActionFailure | null>(null)
  const refused = failure === answered ? null : findingsIn(failure)
  const close = () => {
    setAnswered(failure)
    onAnswered()
  }
  const findings = question?.findings ?? refused
  if (!findings) return null
  return (
    <CheckDialog
      findings={findings}
      verb={question ? 'Schedule' : 'Publish'}
      onContinue={(reason) => {
        close()
        if (question) onSchedule({ ...question.request, reason })
        else onPublish(publishWithReason(reason))
      }}
      onJump={(finding) => {
        close()
        onJump(finding)
      }}
      onClose={close}
    />
  )
}

const publishWithReason =
  (reason: string): Step =>
  (previous, version) =>
    publishAction(previous, { ...(version as object), reason })
