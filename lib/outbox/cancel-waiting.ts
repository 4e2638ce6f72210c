import type { Tx } from '#lib/database/db.ts'
import { ENDING_EVENT_TYPES } from './event.ts'

/**
 * What waits for this person is not sent any more: called before the event that ends something, which
 * then goes first. What says to a receiver that it must stop still goes out; what is on its way at
 * this moment can't be called back, and is not sent again.
 *
 * @param only of one request (withdrawn alone), or `everything`: not even links asked for (erasure)
 * @returns how many
 */
export async function cancelWaiting(
  tx: Tx,
  personId: string,
  only: { submissionId?: string; everything?: true } = {},
): Promise<number> {
  const spared: string[] = only.everything
    ? [...ENDING_EVENT_TYPES]
    : [...ENDING_EVENT_TYPES, 'access.requested']
  const submissionId = only.submissionId ?? null
  return tx.$executeRaw`
    UPDATE "Delivery" delivery
    SET "state" = 'CANCELLED', "doneAt" = now(), "leaseUntil" = NULL
    FROM "OutboxEvent" event
    WHERE event."id" = delivery."eventId" AND delivery."personId" = ${personId}::uuid
      AND delivery."state" = 'WAITING' AND event."type" <> ALL(${spared})
      AND (${submissionId}::text IS NULL OR event."data" ->> 'submissionId' = ${submissionId})`
}
