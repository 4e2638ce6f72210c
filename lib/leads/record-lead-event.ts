import type { Tx } from '#lib/database/db.ts'
import { type LeadEvent, leadEvents } from './lead-event.ts'

type Recorded = { leadId: string; actorId?: string | null; at?: Date }

/**
 * Writes an entry into the timeline of a case.
 *
 * @param recorded.actorId the user; null or left out: the visitor or the system
 */
export async function recordLeadEvent(
  tx: Tx,
  event: LeadEvent,
  { leadId, actorId = null, at = new Date() }: Recorded,
): Promise<void> {
  const data = leadEvents[event.kind].data.parse(event.data)
  await tx.leadEvent.create({
    data: { leadId, kind: event.kind, data, actorId, at },
    select: { id: true },
  })
}
