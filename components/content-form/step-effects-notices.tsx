import { Notice } from '#components/ui/notice.tsx'
import { TimeInZones, type Zones } from './schedule/time-in-zones.tsx'
import type { StepEffects } from './use-form-steps.ts'

/** Says what the last step did besides its own work. */
export function StepEffectsNotices({
  effects: { publishedTogether, cancelledSchedules },
  zones,
}: {
  effects: StepEffects
  /** Null for a new content, which has no schedules. */
  zones: Zones | null
}) {
  return (
    <>
      {publishedTogether.length > 0 && (
        <Notice tone="good" role="status">
          <p>Published with it: {publishedTogether.join(', ')}.</p>
        </Notice>
      )}
      {zones &&
        cancelledSchedules.map((at) => (
          <Notice key={at.toISOString()} role="status">
            <p>
              The publication that was scheduled for <TimeInZones at={at} zones={zones} /> is
              cancelled, because a newer version is public now.
            </p>
          </Notice>
        ))}
    </>
  )
}
