import { z } from 'zod'
import { optional } from '#lib/forms/fields.ts'

/** Kept in the history, for whoever wonders later. */
export const overrideReason = optional('Reason', 500)

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
  /** Why in spite of warnings of the checks. */
  reason: overrideReason.optional(),
})

export type ScheduleInput = z.infer<typeof scheduleInput>

export const rescheduleInput = z.strictObject({ releaseId: z.uuid(), dueAt })

export type RescheduleInput = z.infer<typeof rescheduleInput>

export const cancelReleaseInput = z.strictObject({ releaseId: z.uuid() })

export type CancelReleaseInput = z.infer<typeof cancelReleaseInput>

/** What a content waits for, or last waited for in vain, as its form shows it. */
export type PlanView = {
  releaseId: string
  action: ReleaseAction
  dueAt: Date
  /** Why it was not done; null: it still waits. */
  failure: string | null
  /** Number of the version that goes out. */
  version: number
  savedAt: Date
  /** There are newer words than those, which are not part of it. */
  editedSince: boolean
  /** Null: the house. */
  plannedBy: string | null
  /** Questions that go out with it. */
  publishedTogether: string[]
  /** What else it shows that is not public now: unless that changes, the plan fails. */
  notPublic: string[]
}
