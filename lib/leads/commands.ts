import { type Actor, actorUserId, can } from '#lib/auth/policy.ts'
import { activeConsents } from '#lib/consent/active.ts'
import { db, type Tx, transaction } from '#lib/database/db.ts'
import { AppError } from '#lib/errors/errors.ts'
import { recordEvent } from '#lib/outbox/record-event.ts'
import { nextDateIn } from './calling/next-date.ts'
import { changeLead, type LockedLead, newerLeadExists, requireCounsellor } from './change-lead.ts'
import { closeLead, emitLeadMoved, reopenLead } from './close.ts'
import { closesLead, type LeadStage } from './lead.ts'

/**
 * Sets the stage of a case, which may close or reopen it.
 *
 * @param input.originId the webhook whose CRM reported the stage: it is not told again
 * @param within the transaction of a caller that stores more
 * @throws AppError conflict if reopening would give a person two open cases of one interest, or if
 * the person has withdrawn the consent or stopped contact
 */
export function moveLead(
  actor: Actor,
  input: { id: string; stage: LeadStage; originId?: string },
  within?: Tx,
): Promise<void> {
  return changeLead(
    actor,
    input.id,
    async (tx, lead, now) => {
      const { stage } = input
      if (lead.stage === stage) return null
      if (!lead.firstResponseAt && !STAGES_BEFORE_RESPONSE.includes(stage)) {
        await tx.lead.update({ where: { id: lead.id }, data: { firstResponseAt: now } })
      }
      const { originId } = input
      const actorId = actorUserId(actor)
      const by = { by: 'staff', actorId, originId, at: now } as const
      if (closesLead(stage)) {
        await closeLead(tx, lead, { ...by, stage })
        return null
      }
      if (lead.closedAt) {
        await requireContactAllowed(tx, lead)
        if (!(await reopenLead(tx, lead.id, { ...by, stage }))) throw newerLeadExists()
        return null
      }
      await tx.lead.update({
        where: { id: lead.id },
        data: {
          stage,
          outcome: null,
          ...(await dateAfterMove(tx, lead, stage, now)),
          updatedAt: now,
        },
      })
      await emitLeadMoved(tx, lead, stage, { actorId, originId })
      return { kind: 'stage', data: { from: lead.stage, to: stage } }
    },
    { within },
  )
}

/** A planned date stays; an answer that was due has been given. */
async function dateAfterMove(tx: Tx, lead: LockedLead, stage: LeadStage, now: Date) {
  const stays = lead.dueAt !== null && !lead.awaitsAnswer && stage !== 'QUARANTINED'
  if (stays) return {}
  return { callBackRequested: false, ...(await nextDateIn(tx, lead, stage, now)) }
}

const STAGES_BEFORE_RESPONSE: readonly LeadStage[] = ['NEW', 'QUARANTINED']

async function requireContactAllowed(tx: Tx, { person, personId }: LockedLead): Promise<void> {
  const consents = await activeConsents(tx, personId)
  if (!person.doNotContact && consents.some((it) => it.purpose === 'counselling')) return
  const what = person.doNotContact ? 'asked us to stop all contact' : 'has withdrawn the consent'
  throw new AppError('conflict', {
    message: `This person ${what}. Only their new consent can reopen the case.`,
  })
}

/** @param input.assigneeId null: the case becomes unassigned */
export function assignLead(
  actor: Actor,
  input: { id: string; assigneeId: string | null },
  within?: Tx,
): Promise<void> {
  return changeLead(
    actor,
    input.id,
    async (tx, lead, now) => {
      if (lead.assigneeId === input.assigneeId) return null
      if (input.assigneeId) await requireCounsellor(tx, input.assigneeId)
      await tx.lead.update({
        where: { id: lead.id },
        data: { assigneeId: input.assigneeId, updatedAt: now },
      })
      if (input.assigneeId && input.assigneeId !== actorUserId(actor)) {
        const { personId } = lead
        await recordEvent(tx, { type: 'lead.assigned', personId, data: { leadId: lead.id } })
      }
      return { kind: 'assigned', data: { from: lead.assigneeId, to: input.assigneeId } }
    },
    { within },
  )
}

/** Assigns a case to the actor, also one that is assigned to another counsellor. */
export function takeLead(actor: Actor, { id }: { id: string }): Promise<void> {
  return assignLead(actor, { id, assigneeId: actorUserId(actor) })
}

/** Assigns all of these cases or none. */
export function assignLeads(
  actor: Actor,
  { ids, assigneeId }: { ids: readonly string[]; assigneeId: string | null },
): Promise<void> {
  return transaction(
    async (tx) => {
      // Always in the same order, so that two concurrent assignments cannot deadlock.
      for (const id of [...ids].sort()) await assignLead(actor, { id, assigneeId }, tx)
    },
    { timeout: 30_000 },
  )
}

/** Maximum number of cases that one hand-over moves; the rest need another one. */
const HAND_OVER_BATCH_SIZE = 500

/**
 * Reassigns all open cases of one counsellor, for example before an absence.
 *
 * @param to null: the cases become unassigned
 * @returns the number of cases that moved, at most HAND_OVER_BATCH_SIZE
 */
export async function handOverAll(
  actor: Actor,
  { from, to }: { from: string; to: string | null },
): Promise<{ count: number }> {
  if (!can(actor, 'lead:work')) throw new AppError('forbidden')
  if (from === to) {
    throw new AppError('validation', { fields: { to: ['Choose another counsellor.'] } })
  }
  const leads = await db.lead.findMany({
    where: { assigneeId: from, closedAt: null, person: { state: 'ACTIVE' } },
    select: { id: true },
    orderBy: { id: 'asc' },
    take: HAND_OVER_BATCH_SIZE,
  })
  await assignLeads(actor, { ids: leads.map((it) => it.id), assigneeId: to })
  return { count: leads.length }
}

export function noteOnLead(actor: Actor, input: { id: string; note: string }): Promise<void> {
  return changeLead(actor, input.id, async (tx, lead, now) => {
    await tx.lead.update({ where: { id: lead.id }, data: { updatedAt: now } })
    return { kind: 'note', data: { note: input.note } }
  })
}

/**
 * Releases a case that looked like spam: it becomes new, and its requests are emitted as if they had
 * just come in. To quarantine a case, move it to that stage.
 */
export function releaseFromQuarantine(actor: Actor, { id }: { id: string }): Promise<void> {
  return changeLead(actor, id, async (tx, lead, now) => {
    if (lead.stage !== 'QUARANTINED') return null
    await tx.lead.update({
      where: { id },
      data: {
        stage: 'NEW',
        openedAt: now,
        ...(await nextDateIn(tx, lead, 'NEW', now)),
        updatedAt: now,
      },
    })
    const submissions = await tx.submission.findMany({
      where: { leadId: id, quarantined: true, withdrawnAt: null },
      select: { id: true },
      orderBy: { createdAt: 'asc' },
    })
    await tx.submission.updateMany({
      where: { id: { in: submissions.map((it) => it.id) } },
      data: { quarantined: false },
    })
    for (const it of submissions) {
      const data = { submissionId: it.id, leadId: id }
      const type = lead.person.doNotContact ? 'request.confirm' : 'request.received'
      await recordEvent(tx, { type, personId: lead.personId, data })
    }
    return { kind: 'stage', data: { from: 'QUARANTINED', to: 'NEW', because: 'a person' } }
  })
}
