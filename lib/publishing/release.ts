import { z } from 'zod'

export const RELEASE_ACTIONS = ['PUBLISH', 'UNPUBLISH'] as const

export type ReleaseAction = (typeof RELEASE_ACTIONS)[number]

/** Nobody remembers a plan for longer, and a wrong year is a slip of the finger. */
export const FARTHEST_DUE_YEARS = 2

const dueAt = z
  .string()
  .pipe(z.iso.datetime({ offset: true, error: 'Choose a day and a time.' }))
  .transform((it) => new Date(it))

/** Which content, in which version, as the sender sees it. */
export const scheduleInput = z.strictObject({
  contentId: z.uuid(),
  lockVersion: z.int().min(0),
  action: z.enum(RELEASE_ACTIONS),
  dueAt,
})

export type ScheduleInput = z.infer<typeof scheduleInput>

export const rescheduleInput = z.strictObject({ releaseId: z.uuid(), dueAt })

export type RescheduleInput = z.infer<typeof rescheduleInput>

export const cancelReleaseInput = z.strictObject({ releaseId: z.uuid() })

export type CancelReleaseInput = z.infer<typeof cancelReleaseInput>
