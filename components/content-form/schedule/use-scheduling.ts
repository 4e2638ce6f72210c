import { useState } from 'react'
import { scheduleReleaseAction } from '#lib/publishing/actions.ts'
import type { CheckFinding } from '#lib/publishing/checks/check.ts'
import { findingsIn } from '../checks/findings.ts'
import type { FormSteps } from '../use-form-steps.ts'
import type { Scheduling } from './schedule-dialog.tsx'

/** A chosen time, and the reason for ignoring warnings if there were any. */
export type ScheduleRequest = { action: Scheduling['action']; dueAt: Date; reason?: string }

/** A schedule that the checks warn about: the user gives a reason or fixes the findings. */
export type ScheduleQuestion = { findings: CheckFinding[]; request: ScheduleRequest }

/** Schedules a publication or unpublication: the dialog for its time, and what the checks ask. */
export function useScheduling(steps: FormSteps) {
  const [dialog, setDialog] = useState<Scheduling | null>(null)
  const [question, setQuestion] = useState<ScheduleQuestion | null>(null)
  const close = () => setDialog(null)
  /** @returns the reason for a refusal that the dialog shows, or null once it is closed */
  async function schedule(request: ScheduleRequest): Promise<string | null> {
    const { action, dueAt, reason } = request
    const result = await steps.runForDialog(({ id, lockVersion }) =>
      scheduleReleaseAction(null, {
        ...{ contentId: id, lockVersion, action, dueAt: dueAt.toISOString() },
        ...(reason ? { reason } : {}),
      }),
    )
    const findings = result && !result.ok ? findingsIn(result) : null
    if (result && !result.ok && !findings) return result.message
    close()
    if (findings) setQuestion({ findings, request })
    return null
  }

  return {
    /** The open dialog; null if there is none. */
    dialog,
    question,
    open: (action: Scheduling['action']) => setDialog({ action, dueAt: null }),
    close,
    closeQuestion: () => setQuestion(null),
    schedule,
    /** Schedules what the dialog is open for. */
    setTime: async (dueAt: Date) => (dialog ? schedule({ action: dialog.action, dueAt }) : null),
  }
}
