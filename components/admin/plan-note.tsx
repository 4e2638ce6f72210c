import { Icon } from '#components/ui/icon.tsx'
import type { ContentRow } from '#lib/publishing/core/content-list.ts'
import { Moment } from './moment.tsx'

/** Shows the scheduled action of a content and its time, beside the state in a list. */
export function PlanNote({
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
        <Moment at={dueAt} timeZone={timeZone} />
      </span>
    </span>
  )
}
