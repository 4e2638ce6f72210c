'use client'

import { useState } from 'react'
import type { ActionFailure } from '#lib/auth/staff-action.ts'
import { publishAction, scheduleReleaseAction } from '#lib/publishing/actions.ts'
import type { CheckFinding } from '#lib/publishing/checks/check.ts'
import type { Scheduling } from '../schedule/schedule-dialog.tsx'
import type { ContentFormState, Step } from '../use-content-form.ts'
import { CheckDialog } from './check-dialog.tsx'
import { findingsIn, type Jump } from './findings.ts'

/** A chosen time, and the reason for ignoring warnings if there were any. */
export type ScheduleRequest = { action: Scheduling['action']; dueAt: Date; reason?: string }

export type PendingQuestion = { findings: CheckFinding[]; request: ScheduleRequest }

type Props<Snapshot extends object> = {
  form: ContentFormState<Snapshot>
  /** A schedule that the checks warn about; null if none. */
  asking: PendingQuestion | null
  onAnswered: () => void
  onPublish: (step: Step) => void
  onSchedule: (request: ScheduleRequest) => void
  onJump: Jump
}

/** Shows the findings that stopped the last publication or schedule, until the user has answered. */
export function PublishCheckDialogs<Snapshot extends object>(props: Props<Snapshot>) {
  const { form, asking, onAnswered, onPublish, onSchedule, onJump } = props
  const [answered, setAnswered] = useState<ActionFailure | null>(null)
  const refused = form.failure === answered ? null : findingsIn(form.failure)
  const close = () => {
    setAnswered(form.failure)
    onAnswered()
  }
  const findings = asking?.findings ?? refused
  if (!findings) return null
  return (
    <CheckDialog
      findings={findings}
      verb={asking ? 'Set the time' : 'Publish'}
      onGo={(reason) => {
        close()
        if (asking) onSchedule({ ...asking.request, reason })
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

/** Schedules a release. Closes the dialog if the form or the checks have to show something. */
export async function schedule<Snapshot extends object>(
  form: ContentFormState<Snapshot>,
  request: ScheduleRequest,
  close: () => void,
  ask: (asking: PendingQuestion) => void,
): Promise<string | null> {
  const { action, dueAt, reason } = request
  const result = await form.runForDialog(({ id, lockVersion }) =>
    scheduleReleaseAction(null, {
      ...{ contentId: id, lockVersion, action, dueAt: dueAt.toISOString() },
      ...(reason ? { reason } : {}),
    }),
  )
  const findings = result && !result.ok ? findingsIn(result) : null
  if (result && !result.ok && !findings) return result.message
  close()
  if (findings) ask({ findings, request })
  return null
}
