import type { ConsentPurpose } from '#lib/consent/consent.ts'
import { type WithdrawalEvidence, withdrawConsents } from '#lib/consent/withdraw.ts'
import type { Tx } from '#lib/database/db.ts'
import { recordEvent } from '#lib/outbox/record-event.ts'
import { closeAllLeads } from './close.ts'

/**
 * Withdraws one purpose for the whole person, whichever requests it was given with, ends what
 * depends on it and notifies subscribers. The caller holds the person's lock.
 *
 * @returns false: no consent to this purpose was active
 */
export async function withdrawPurpose(
  tx: Tx,
  personId: string,
  purpose: ConsentPurpose,
  evidence: WithdrawalEvidence,
  now: Date,
): Promise<boolean> {
  const ended = await withdrawConsents(tx, personId, { purposes: [purpose], evidence, at: now })
  if (ended.length === 0) return false
  if (purpose === 'counselling') {
    await closeAllLeads(tx, personId, { by: 'visitor', outcome: 'withdrawn', at: now })
  }
  if (purpose === 'reading') {
    await tx.submission.updateMany({ where: { personId }, data: { readPaths: [] } })
  }
  // The phone number was also given for calls.
  if (purpose === 'whatsapp') {
    await tx.lead.updateMany({
      where: { personId, closedAt: null, channel: 'WHATSAPP' },
      data: { channel: 'CALL', updatedAt: now },
    })
  }
  await recordEvent(tx, { type: 'consent.withdrawn', personId, data: { purposes: ended } })
  return true
}
