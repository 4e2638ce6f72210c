import { recordAudit } from '#lib/audit/record.ts'
import { type Actor, actorUserId } from '#lib/auth/policy.ts'
import type { ConsentPurpose } from '#lib/consent/consent.ts'
import { AppError } from '#lib/errors/errors.ts'
import { endConsent, endContact } from './ending.ts'
import { workOn } from './work.ts'

/** `everything`: no contact of any kind any more. */
export type Ended = ConsentPurpose | 'everything'

/**
 * Somebody said so on the phone or in a letter: it ends as if they had pressed the button, with the
 * reason and who wrote it down beside it for good.
 *
 * @param input.id of one of their cases
 * @throws AppError conflict if there is nothing to end
 */
export function endForPerson(
  actor: Actor,
  input: { id: string; what: Ended; said: string },
): Promise<void> {
  return workOn(actor, input.id, async (tx, lead, now) => {
    const { personId } = lead
    const { what, said: reason } = input
    const by = { actorId: actorUserId(actor), evidence: reason }
    if (what === 'everything') {
      if (lead.person.doNotContact) throw nothingStands()
      await endContact(tx, personId, by, now)
    } else if (!(await endConsent(tx, personId, what, by, now))) throw nothingStands()
    const subject = { kind: 'PERSON', id: personId }
    await recordAudit(tx, actor, 'consent.withdraw', subject, { reason, data: { what } })
    return what === 'everything'
      ? { kind: 'stopped', data: {} }
      : { kind: 'consent-withdrawn', data: { purpose: what } }
  })
}

const nothingStands = () =>
  new AppError('conflict', { message: 'That has ended already: load the page again.' })
