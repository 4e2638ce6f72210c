'use client'

import { useState } from 'react'
import type { ActionFailure } from '#lib/auth/staff-action.ts'
import { publishAction, scheduleReleaseAction } from '#lib/publishing/actions.ts'
import type { CheckFinding } from '#lib/publishing/checks/check.ts'
import type { Scheduling } from '../schedule-dialog.tsx'
import type { ContentFormState, Step } from '../use-content-form.ts'
import { CheckDialog } from './check-dialog.tsx'
import { findingsIn, type Jump } from './findings.ts'

/** A moment somebody chose, and why in spite of warnings once they were asked. */
export type ScheduleRequest = { action: Scheduling['action']; dueAt: Date; reason?: string }

export type PendingQuestion = { findings: CheckFinding[]; wish: ScheduleRequest }

type Props<Snapshot extends object> = {
  form: ContentFormState<Snapshot>
  /** A plan that the checks question. */
  asking: PendingQuestion | null
  onAnswered: () => void
  onPublish: (step: Step) => void
  onSchedule: (wish: ScheduleRequest) => void
  onJump: Jump
}

/** What the checks have against a step that was just tried, until somebody has answered it. */
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
        if (asking) onSchedule({ ...asking.wish, reason })
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

/** What the form refuses or the checks question is shown there: the dialog makes way. */
export async function schedule<Snapshot extends object>(
  form: ContentFormState<Snapshot>,
  wish: ScheduleRequest,
  close: () => void,
  ask: (asking: PendingQuestion) => void,
): Promise<string | null> {
  const { action, dueAt, reason } = wish
  const result = await form.runForDialog(({ id, lockVersion }) =>
    scheduleReleaseAction(null, {
      ...{ contentId: id, lockVersion, action, dueAt: dueAt.toISOString() },
      ...(reason ? { reason } : {}),
    }),
  )
  const findings = result && !result.ok ? findingsIn(result) : null
  if (result && !result.ok && !findings) return result.message
  close()
  if (findings) ask({ findings, wish })
  return null
}
