import type { ActionResult } from '#lib/auth/staff-action.ts'
import type { ContentKindName } from '#lib/content-kind.ts'
import type { FieldErrors } from '#lib/errors/errors.ts'
import type { ContentState } from '#lib/publishing/core/content-list.ts'
import type { PlanView } from '#lib/publishing/core/release.ts'

export type Version = { id: string; lockVersion: number }

export type Author = { id: string; name: string; email: string }

/** State of the content on the server when the form opens. */
export type FormContent<Snapshot> = {
  kind: ContentKindName
  /** Null for a content that is not stored yet. */
  version: Version | null
  /** Id that a new draft will get; null for kinds that are saved by hand. */
  newId: string | null
  /** Changes are saved while the user types. */
  autosaved: boolean
  /** The working copy has changes that are in no revision. */
  hasUnversionedChanges: boolean
  state: ContentState
  snapshot: Snapshot
  /** Messages about stored values that have to be corrected before publication, by field. */
  invalid: FieldErrors
  /** Public path; null if it has no public page. */
  path: string | null
  savedAt: Date | null
  editor: string | null
  /** The user in whose name changes are saved. */
  author: Author
  /** The scheduled release; null if none is scheduled. */
  plan: PlanView | null
  /** Time zones in which times are chosen and shown; null for a new content, which cannot be scheduled. */
  zones: { site: string; own: string } | null
}

/**
 * Result of a step: the contents that were published together with this one, and the times of
 * schedules that it cancelled.
 */
type StepResult = Version & {
  publishedTogether?: readonly { title: string }[]
  cancelled?: readonly Date[]
}

/** An action that changes the whole content, such as publishing it. */
export type Step = (previous: null, input: unknown) => Promise<ActionResult<StepResult>>
