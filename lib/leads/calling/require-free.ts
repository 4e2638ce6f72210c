import { type Actor, actorUserId } from '#lib/auth/policy.ts'
import type { Tx } from '#lib/database/db.ts'
import { AppError } from '#lib/errors/errors.ts'
import type { LockedLead } from '../change-lead.ts'
import { recordLeadEvent } from '../record-lead-event.ts'
import { isAbandoned } from './attempt-rules.ts'

/**
 * Requires that nobody is contacting this person, in any of their cases, and that the case is not
 * another counsellor's. An abandoned attempt in this case does not prevent a new one: it is marked
 * as superseded and keeps waiting for its outcome. The caller holds the lock on the person.
 *
 * @returns the counsellor to whom the case is assigned from now on
 * @throws AppError conflict, with the reason
 */
export async function requireFree(
  tx: Tx,
  actor: Actor,
  lead: LockedLead,
  now: Date,
): Promise<string | null> {
  const me = actorUserId(actor)
  const open = await tx.contactAttempt.findMany({
    where: { lead: { personId: lead.personId }, endedAt: null, supersededAt: null },
    select: {
      id: true,
      leadId: true,
      actorId: true,
      startedAt: true,
      actor: { select: { name: true } },
    },
  })
  const current = open.find((it) => !isAbandoned(it, now))
  if (current) {
    const who = current.actorId === me ? 'You are' : `${current.actor?.name ?? 'Someone'} is`
    throw new AppError('conflict', { message: `${who} already on the phone with this person.` })
  }
  const abandoned = open.find((it) => it.leadId === lead.id)
  if (abandoned?.actorId === me && me !== null) {
    throw new AppError('conflict', {
      message: 'You have not recorded the outcome of your last call. Record it first.',
    })
  }
  const released = abandoned !== undefined && abandoned.actorId === lead.assigneeId
  if (lead.assigneeId && lead.assigneeId !== me && !released) {
    throw new AppError('conflict', {
      message: 'This case is assigned to another counsellor. Take it over first.',
    })
  }
  if (abandoned) {
    await tx.contactAttempt.update({ where: { id: abandoned.id }, data: { supersededAt: now } })
  }
  if (!lead.assigneeId || lead.assigneeId === me) return me
  const data = { from: lead.assigneeId, to: me }
  await recordLeadEvent(tx, { kind: 'assigned', data }, { leadId: lead.id, actorId: me, at: now })
  return me
}
