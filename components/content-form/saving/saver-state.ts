import type { ActionFailure } from '#lib/auth/staff-action.ts'
import type { FieldErrors } from '#lib/errors/errors.ts'
import type { MergedChanges } from '#lib/publishing/drafts/merge.ts'

/** The stored version that unsaved changes are based on. `lockVersion` is null until it is stored. */
export type SavedVersion = { id: string; lockVersion: number | null }

export type SaveResult = {
  id: string
  lockVersion: number
  savedAt: string
  /** Messages about values that are stored but have to be corrected before publication. */
  invalid?: FieldErrors
}

/** Two versions that were changed at the same time, and the version that both started from. */
export type ConflictVersions<Snapshot> = {
  base: Snapshot
  mine: Snapshot
  theirs: Snapshot
  /** Lock version of `theirs`. */
  lockVersion: number
  /** Name of the user who saved `theirs`; null if unknown. */
  editor: string | null
}

/** Why changes are not saved. */
export type SaveProblem<Snapshot> =
  | { is: 'offline' }
  | { is: 'signed-out' }
  | { is: 'somebody-else'; id: string; name: string; email: string }
  | { is: 'refused'; failure: ActionFailure }
  | { is: 'conflict'; versions: ConflictVersions<Snapshot> }

export type SaverState<Snapshot> = {
  snapshot: Snapshot
  /** What is stored, as far as this page knows. */
  base: Snapshot
  savedVersion: SavedVersion
  savedAt: Date | null
  /** A save is in flight or about to be sent. */
  sending: boolean
  problem: SaveProblem<Snapshot> | null
  /** The last automatic merge, until the user has dismissed its notice. */
  merged: { editor: string | null; taken: MergedChanges } | null
  /** Stored changes that are in no revision yet. */
  hasUnversionedChanges: boolean
  /** Messages about stored values that have to be corrected, by field; as of the last autosave. */
  invalid: FieldErrors
}

/** Whether only the user can solve the problem; until then nothing is saved automatically. */
export function needsDecision(problem: SaveProblem<unknown> | null): boolean {
  const is = problem?.is
  return is === 'conflict' || is === 'signed-out' || is === 'somebody-else'
}
