import type { LeadEvent, LeadEventKind } from '../lead-event.ts'

/**
 * After this time an attempt without an outcome does not prevent calls by others any more. It still
 * waits for its outcome.
 */
const ABANDONED_AFTER_MS = 60 * 60 * 1000

/** How long the outcome of an attempt can be undone. */
const UNDO_WINDOW_MS = 30 * 60 * 1000

/** Entries that leave the outcome of an attempt before them as it is. */
const HARMLESS_KINDS: readonly LeadEventKind[] = ['note', 'assigned']

/** Whether an attempt without an outcome counts as abandoned. */
export const isAbandoned = ({ startedAt }: { startedAt: Date }, now: Date): boolean =>
  startedAt < abandonedBefore(now)

/** An attempt without an outcome that began before this time counts as abandoned. */
export const abandonedBefore = (now: Date): Date => new Date(now.getTime() - ABANDONED_AFTER_MS)

type EndedAttempt = {
  id: string
  actorId: string | null
  endedAt: Date | null
  /** The case as it was before the outcome was recorded; null: it is not known. */
  previousState: unknown
}

/**
 * Whether this user may undo the outcome of an attempt: their own, within half an hour, and nothing
 * else has changed the case since.
 *
 * @param timeline entries of the case, newest first; null stands for one that cannot be read
 */
export function mayUndoAttempt(
  attempt: EndedAttempt,
  timeline: readonly (LeadEvent | null)[],
  userId: string | null,
  now: Date,
): boolean {
  const { id, actorId, endedAt, previousState } = attempt
  if (!endedAt || !previousState || actorId !== userId) return false
  if (now.getTime() - endedAt.getTime() > UNDO_WINDOW_MS) return false
  const own = timeline.findIndex((it) => it?.kind === 'attempt' && it.data.attemptId === id)
  if (own < 0) return false
  return timeline.slice(0, own).every((it) => it !== null && HARMLESS_KINDS.includes(it.kind))
}
