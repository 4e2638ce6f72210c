import { recordAudit } from '#lib/audit/record.ts'
import { type Actor, actorUserId } from '#lib/auth/policy.ts'
import type { ConsentPurpose } from '#lib/consent/consent.ts'
import { AppError } from '#lib/errors/errors.ts'
import { stopContact } from '#lib/people/stop-contact.ts'
import { changeLead } from './change-lead.ts'
import type { LeadEvent } from './lead-event.ts'
import { withdrawPurpose } from './withdraw-purpose.ts'

/** `everything`: stop all contact of any kind. */
type WithdrawnPurpose = ConsentPurpose | 'everything'

/**
 * Withdraws a consent that the person took back on the phone or in a letter. It has the same effect
 * as the button on the receipt; the reason and the member of staff are kept as evidence.
 *
 * @param input.id of one of the person's cases
 * @throws AppError conflict if no such consent is active
 */
export function withdrawForPerson(
  actor: Actor,
  input: { id: string; what: WithdrawnPurpose; evidence: string },
): Promise<void> {
  return changeLead(actor, input.id, async (tx, { personId }, now): Promise<LeadEvent> => {
    const { what, evidence: reason } = input
    const evidence = { actorId: actorUserId(actor), evidence: reason }
    const ended =
      what === 'everything'
        ? await stopContact(tx, personId, evidence, now)
        : await withdrawPurpose(tx, personId, what, evidence, now)
    if (!ended) {
      throw new AppError('conflict', {
        message: 'This consent has already ended. Reload the page.',
      })
    }
    const subject = { kind: 'PERSON', id: personId } as const
    await recordAudit(tx, actor, 'consent.withdraw', subject, { reason, data: { what } })
    return what === 'everything'
      ? { kind: 'stopped', data: {} }
      : { kind: 'consent-withdrawn', data: { purpose: what } }
  })
}
