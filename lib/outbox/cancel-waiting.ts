import type { Tx } from '#lib/database/db.ts'
import { ENDING_EVENT_TYPES } from './event.ts'

/**
 * Cancels waiting deliveries about a person; call it before recording the ending event. Ending
 * events and requested access links are still delivered. A delivery in flight cannot be cancelled,
 * but is not retried.
 *
 * @param only `submissionId`: deliveries of one request; `everything`: also access links (erasure)
 * @returns the number of cancelled deliveries
 */
export async function cancelWaiting(
  tx: Tx,
  personId: string,
  only: { submissionId?: string; everything?: true } = {},
): Promise<number> {
  const keptTypes: string[] = only.everything
    ? [...ENDING_EVENT_TYPES]
    : [...ENDING_EVENT_TYPES, 'access.requested']
  const submissionId = only.submissionId ?? null
  return tx.$executeRaw`
    UPDATE "Delivery" delivery
    SET "state" = 'CANCELLED', "doneAt" = now(), "leaseUntil" = NULL
    FROM "OutboxEvent" event
    WHERE event."id" = delivery."eventId" AND delivery."personId" = ${personId}::uuid
      AND delivery."state" = 'WAITING' AND event."type" <> ALL(${keptTypes})
      AND (${submissionId}::text IS NULL OR event."data" ->> 'submissionId' = ${submissionId})`
}
