'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { failureOf } from '#components/admin/action-failure.ts'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { cancelReleaseAction, rescheduleReleaseAction } from '#lib/publishing/actions.ts'
import type { PlanView } from '#lib/publishing/core/release.ts'
import { ScheduleDialog } from './schedule-dialog.tsx'
import { TimeInZones, type Zones } from './time-in-zones.tsx'

type Props = {
  plan: PlanView
  zones: Zones
  /** Whether this user may change or cancel it. */
  mayPublish: boolean
  /** The form has unsaved changes. */
  dirty: boolean
}

/** Says what is scheduled and when, or why it could not be done. */
export function ScheduleNotice({ plan, zones, mayPublish, dirty }: Props) {
  const router = useRouter()
  const [moving, setMoving] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  useRefreshWhenDone(plan)
  const time = <TimeInZones at={plan.dueAt} zones={zones} />
  if (plan.failure !== null) {
    return (
      <Notice
        tone="bad"
        role="alert"
        title={plan.action === 'PUBLISH' ? 'Not published' : 'Not unpublished'}
      >
        <p>
          It was scheduled for {time} and failed. {plan.failure}
        </p>
      </Notice>
    )
  }
  const run = async (step: Promise<{ ok: true } | { ok: false; message: string }>) => {
    const result = await step.catch(failureOf)
    router.refresh()
    return result.ok ? null : result.message
  }
  const cancel = async () => {
    setBusy(true)
    setProblem(await run(cancelReleaseAction(null, { releaseId: plan.releaseId })))
    setBusy(false)
  }
  const move = async (dueAt: Date) => {
    const input = { releaseId: plan.releaseId, dueAt: dueAt.toISOString() }
    const refused = await run(rescheduleReleaseAction(null, input))
    if (refused === null) setMoving(false)
    return refused
  }
  return (
    <Notice
      role="status"
      title={
        plan.action === 'PUBLISH' ? (
          <>Scheduled: to be published on {time}</>
        ) : (
          <>Scheduled: to be unpublished on {time}</>
        )
      }
    >
      {plan.action === 'PUBLISH' && (
        <p>
          Version {plan.version} will be published
          {plan.publishedTogether.length > 0 && (
            <> with {plan.publishedTogether.map((it) => `“${it}”`).join(', ')}</>
          )}
          .{' '}
          {plan.editedSince || dirty ? (
            <strong>
              Changes made since then are not included. To include them, cancel this schedule and
              create a new one.
            </strong>
          ) : (
            'Later changes are not included.'
          )}
        </p>
      )}
      {plan.notPublic.length > 0 && (
        <p>
          <strong>
            Not public now: {plan.notPublic.map((it) => `“${it}”`).join(', ')}. Until that changes,
            this will not be published.
          </strong>
        </p>
      )}
      {plan.plannedBy && <p>Scheduled by {plan.plannedBy}.</p>}
      {problem && <p role="alert">{problem}</p>}
      {mayPublish && (
        <div className="button-row">
          <Button look="secondary" size="small" disabled={busy} onClick={() => setMoving(true)}>
            Change time
          </Button>
          <Button look="quiet" size="small" disabled={busy} onClick={cancel}>
            Cancel schedule
          </Button>
        </div>
      )}
      {moving && (
        <ScheduleDialog
          action={plan.action}
          dueAt={plan.dueAt}
          zones={zones}
          onSet={move}
          onClose={() => setMoving(false)}
        />
      )}
    </Notice>
  )
}

const MAX_REFRESH_WAIT_MS = 6 * 3_600_000
const REFRESH_DELAY_MS = 2_000
const REFRESH_INTERVAL_MS = 4_000

/** Refreshes the page from shortly after the scheduled time until it shows the result. */
function useRefreshWhenDone({ dueAt, failure }: PlanView) {
  const router = useRouter()
  useEffect(() => {
    const leftMs = dueAt.getTime() - Date.now()
    if (failure !== null || leftMs > MAX_REFRESH_WAIT_MS) return
    let timer = setTimeout(function refresh() {
      router.refresh()
      timer = setTimeout(refresh, REFRESH_INTERVAL_MS)
    }, Math.max(leftMs, 0) + REFRESH_DELAY_MS)
    return () => clearTimeout(timer)
  }, [router, dueAt, failure])
}
