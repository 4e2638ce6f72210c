import { type WithdrawalEvidence, withdrawConsents } from '#lib/consent/withdraw.ts'
import { type Tx, transaction } from '#lib/database/db.ts'
import { closeAllLeads } from '#lib/leads/close.ts'
import { recordLeadEvent } from '#lib/leads/record-lead-event.ts'
import { recordEvent } from '#lib/outbox/record-event.ts'
import { lockPersons } from './lock-persons.ts'
import { suppressStopped } from './suppression.ts'

/**
 * Stops all contact of these persons, in one transaction: all of them or none, including those
 * without a request. Persons whose contact was stopped before do not change.
 */
export async function stopContactOfPersons(
  personIds: readonly string[],
  now = new Date(),
): Promise<void> {
  await transaction(async (tx) => {
    await lockPersons(tx, personIds)
    for (const personId of personIds) {
      if (!(await stopContact(tx, personId, {}, now))) continue
      const newest = await tx.submission.findFirst({
        where: { personId },
        select: { id: true, leadId: true },
        orderBy: { createdAt: 'desc' },
      })
      if (!newest) continue
      const event = { kind: 'stopped', data: { submissionId: newest.id } } as const
      await recordLeadEvent(tx, event, { leadId: newest.leadId, at: now })
    }
  })
}

/**
 * Stops all contact of a person, whatever they consented to: ends consents, closes cases, cancels
 * waiting deliveries and notifies subscribers. The caller holds the person's lock and writes the
 * entry in the timeline. The person's identifiers are suppressed: no later entry, import or request
 * makes them contactable until the person lifts it.
 *
 * @param options.unproved whoever stops has proved no mailbox: identifiers that others gave as well
 *   are not suppressed
 * @returns false: contact was stopped before, or there is no such person
 */
export async function stopContact(
  tx: Tx,
  personId: string,
  evidence: WithdrawalEvidence,
  now: Date,
  { unproved = false } = {},
): Promise<boolean> {
  const { count } = await tx.person.updateMany({
    where: { id: personId, doNotContact: false },
    data: { doNotContact: true },
  })
  const ended = await withdrawConsents(tx, personId, { evidence, at: now })
  if (count === 0 && ended.length === 0) return false
  await suppressStopped(tx, personId, now, { sparesShared: unproved })
  await tx.submission.updateMany({ where: { personId }, data: { readPaths: [] } })
  await closeAllLeads(tx, personId, { by: 'visitor', outcome: 'stopped', at: now })
  await recordEvent(tx, { type: 'contact.stopped', personId, data: {} })
  return true
}
