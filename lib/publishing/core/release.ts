import { z } from 'zod'
import { nullableText } from '#lib/forms/text-fields.ts'

/** Reason for publishing in spite of warnings; the history shows it. */
export const overrideReason = nullableText('Reason', 500)

const RELEASE_ACTIONS = ['PUBLISH', 'UNPUBLISH'] as const

export type ReleaseAction = (typeof RELEASE_ACTIONS)[number]

/** A later date is most likely a typing error in the year. */
export const MAX_DUE_YEARS = 2

const dueAt = z
  .string()
  .pipe(z.iso.datetime({ offset: true, error: 'Choose a day and a time.' }))
  .transform((it) => new Date(it))

/** A content and the version that the user sees. */
export const scheduleInput = z.strictObject({
  contentId: z.uuid(),
  lockVersion: z.int().min(0),
  action: z.enum(RELEASE_ACTIONS),
  dueAt,
  /** Reason for publishing in spite of warnings. */
  reason: overrideReason.optional(),
})

export type ScheduleInput = z.infer<typeof scheduleInput>

export const rescheduleInput = z.strictObject({ releaseId: z.uuid(), dueAt })

export const cancelReleaseInput = z.strictObject({ releaseId: z.uuid() })

/** A scheduled release of a content, or the last one if it failed, as the form shows it. */
export type PlanView = {
  releaseId: string
  action: ReleaseAction
  dueAt: Date
  /** Why it failed; null: it is still scheduled. */
  failure: string | null
  /** Number of the revision that is published. */
  version: number
  savedAt: Date
  /** There are newer changes, which are not part of the release. */
  editedSince: boolean
  /** Null: the system. */
  plannedBy: string | null
  /** Titles of the FAQs that are published together with it. */
  publishedTogether: string[]
  /** Titles of shown contents that are not public; the release fails unless that changes. */
  notPublic: string[]
}
