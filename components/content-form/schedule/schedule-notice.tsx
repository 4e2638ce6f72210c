'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { cancelReleaseAction, rescheduleReleaseAction } from '#lib/publishing/actions.ts'
import type { PlanView } from '#lib/publishing/core/release.ts'
import { ScheduleDialog } from './schedule-dialog.tsx'
import { TimeInZones, type Zones } from './time-in-zones.tsx'

type Props = {
  plan: PlanView
  zones: Zones
  /** Whether this person may change or cancel it. */
  mayPublish: boolean
  /** There are words in the form that are not saved. */
  dirty: boolean
}

const NO_ANSWER = 'The site did not answer, and nothing was changed. Try again.'

/** What happens by itself, and when; what did not, and why. */
export function ScheduleNotice({ plan, zones, mayPublish, dirty }: Props) {
  const router = useRouter()
  const [moving, setMoving] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  useRefreshWhenDone(plan)
  const time = <TimeInZones at={plan.dueAt} zones={zones} />
  const does = plan.action === 'PUBLISH' ? 'published' : 'unpublished'
  if (plan.failure !== null) {
    return (
      <Notice tone="bad" role="alert" title={`Not ${does}`}>
        <p>
          It was set for {time}, and could not be done. {plan.failure}
        </p>
      </Notice>
    )
  }
  const run = async (doing: Promise<{ ok: true } | { ok: false; message: string }>) => {
    const result = await doing.catch(() => ({ ok: false as const, message: NO_ANSWER }))
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
        <>
          Scheduled: {does} on {time}
        </>
      }
    >
      {plan.action === 'PUBLISH' && (
        <p>
          Version {plan.version} goes out
          {plan.publishedTogether.length > 0 && (
            <> with {plan.publishedTogether.map((it) => `“${it}”`).join(', ')}</>
          )}
          .{' '}
          {plan.editedSince || dirty ? (
            <strong>
              What was edited since is not part of it; to include it, cancel this and set a time
              again.
            </strong>
          ) : (
            'Later edits are not part of it.'
          )}
        </p>
      )}
      {plan.notPublic.length > 0 && (
        <p>
          <strong>
            Not public now: {plan.notPublic.map((it) => `“${it}”`).join(', ')}. Unless that changes
            before, this will not be published.
          </strong>
        </p>
      )}
      {plan.plannedBy && <p>Set by {plan.plannedBy}.</p>}
      {problem && <p role="alert">{problem}</p>}
      {mayPublish && (
        <div className="button-row">
          <Button look="secondary" size="small" disabled={busy} onClick={() => setMoving(true)}>
            Change the time
          </Button>
          <Button look="quiet" size="small" disabled={busy} onClick={cancel}>
            Cancel the schedule
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

/** Asks again shortly after the moment, and until it is done: the page then says what came of it. */
function useRefreshWhenDone({ dueAt, failure }: PlanView) {
  const router = useRouter()
  useEffect(() => {
    const left = dueAt.getTime() - Date.now()
    if (failure !== null || left > MAX_REFRESH_WAIT_MS) return
    let timer = setTimeout(function ask() {
      router.refresh()
      timer = setTimeout(ask, 4_000)
    }, Math.max(left, 0) + 2_000)
    return () => clearTimeout(timer)
  }, [router, dueAt, failure])
}
