import { Icon } from '#components/ui/icon.tsx'
import type { ContentRow } from '#lib/publishing/core/content-list.ts'
import { DateTime } from './date-time.tsx'

/** Shows the scheduled action of a content and its time, beside the state in a list. */
export function ScheduleNote({
  plan: { action, dueAt },
  timeZone,
}: {
  plan: NonNullable<ContentRow['plan']>
  timeZone: string
}) {
  return (
    <span className="plan-note">
      <Icon name="clock" />
      <span>
        {action === 'PUBLISH' ? 'Publish on ' : 'Unpublish on '}
        <DateTime at={dueAt} timeZone={timeZone} />
      </span>
    </span>
  )
}
