import type { ActionFailure } from '#lib/auth/staff-action.ts'
import type { SaveProblem } from './saver-state.ts'

const TEMPORARY_CODES: readonly string[] = ['unavailable', 'internal', 'timeout', 'rate-limited']

/** Whether the same save may succeed later. */
export const isTemporary = ({ code }: ActionFailure) => TEMPORARY_CODES.includes(code)

/** The version that another save has stored meanwhile. */
export type StoredVersion<Snapshot> = {
  lockVersion: number
  stored: Snapshot
  editor: string | null
}

/** The stored version that a conflict reports; null for any other failure. */
export function storedVersionIn<Snapshot>({
  code,
  data,
}: ActionFailure): StoredVersion<Snapshot> | null {
  if (code !== 'conflict' || typeof data !== 'object' || data === null) return null
  const { lockVersion, stored, editor } = data as {
    lockVersion?: unknown
    stored?: unknown
    editor?: { name?: string } | null
  }
  return typeof lockVersion === 'number' && stored
    ? { lockVersion, stored: stored as Snapshot, editor: editor?.name ?? null }
    : null
}

/** The problem that a failure other than a conflict causes. */
export function problemOf<Snapshot>(failure: ActionFailure): SaveProblem<Snapshot> {
  if (failure.code === 'unauthenticated') return { is: 'signed-out' }
  const other = otherUserIn(failure)
  return other ? { is: 'somebody-else', ...other } : { is: 'refused', failure }
}

/**
 * Whether a failed step concerns saving itself: another version is stored, or the user has to sign in.
 * Anything else, such as content that is still in use, says nothing about what is saved.
 */
export const isSaveProblem = (failure: ActionFailure): boolean =>
  storedVersionIn(failure) !== null || problemOf(failure).is !== 'refused'

type User = { id: string; name: string; email: string }

/** The user who is signed in instead of the author. */
function otherUserIn({ code, data }: ActionFailure): User | null {
  if (code !== 'forbidden' || typeof data !== 'object' || data === null) return null
  return (data as { signedInAs?: User }).signedInAs ?? null
}
