import { type Actor, actorUserId, can } from '#lib/auth/policy.ts'
import { standingConsents } from '#lib/consent/standing.ts'
import { db, type Tx, transaction } from '#lib/database/db.ts'
import { AppError } from '#lib/errors/errors.ts'
import { recordEvent } from '#lib/outbox/record-event.ts'
import { closesLead, type LeadStage } from './lead.ts'
import { requireCounsellor, requireNoOtherOpen, tellMove, type WorkedLead, workOn } from './work.ts'

/**
 * @param within the transaction of a caller who has more to store with it
 * @throws AppError conflict if reopening would make a second open case of one person and interest
 */
export function moveLead(
  actor: Actor,
  input: { id: string; stage: LeadStage },
  within?: Tx,
): Promise<void> {
  return workOn(
    actor,
    input.id,
    async (tx, lead, now) => {
      if (lead.stage === input.stage) return null
      const closes = closesLead(input.stage)
      if (lead.closedAt && !closes) await requireNoOtherOpen(tx, lead)
      if (lead.closedAt && !closes) await requireWilling(tx, lead)
      await tx.lead.update({
        where: { id: lead.id },
        data: {
          stage: input.stage,
          closedAt: closes ? (lead.closedAt ?? now) : null,
          updatedAt: now,
          ...(closes ? { dueAt: null, callBackRequested: false } : { outcome: null }),
          ...(lead.firstResponseAt || untouched.includes(input.stage)
            ? {}
            : { firstResponseAt: now }),
        },
      })
      await tellMove(tx, lead, input.stage)
      return { kind: 'stage', data: { from: lead.stage, to: input.stage } }
    },
    { within },
  )
}

const untouched: readonly LeadStage[] = ['NEW', 'QUARANTINED']

async function requireWilling(tx: Tx, { person, personId }: WorkedLead): Promise<void> {
  const consents = await standingConsents(tx, personId)
  if (!person.doNotContact && consents.some((it) => it.purpose === 'counselling')) return
  const what = person.doNotContact ? 'asked us to stop all contact' : 'has withdrawn the consent'
  throw new AppError('conflict', {
    message: `This person ${what}. Only they can open the case again.`,
  })
}

/** @param input.assigneeId null: nobody's any more */
export function assignLead(
  actor: Actor,
  input: { id: string; assigneeId: string | null },
  within?: Tx,
): Promise<void> {
  return workOn(
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

/** A case of somebody else's too: that it was theirs stays in the timeline. */
export function takeLead(actor: Actor, { id }: { id: string }): Promise<void> {
  return assignLead(actor, { id, assigneeId: actorUserId(actor) })
}

/** All or none. */
export function assignLeads(
  actor: Actor,
  { ids, assigneeId }: { ids: readonly string[]; assigneeId: string | null },
): Promise<void> {
  return transaction(
    async (tx) => {
      // In one order, so that two of these never wait for each other.
      for (const id of [...ids].sort()) await assignLead(actor, { id, assigneeId }, tx)
    },
    { timeout: 30_000 },
  )
}

/** How many cases go over at once; the rest by doing it again. */
const HANDED_OVER = 500

/**
 * All open cases of one counsellor, for the time of an absence.
 *
 * @param to null: into the pool, for whoever comes next
 * @returns how many
 */
export async function handOverAll(
  actor: Actor,
  { from, to }: { from: string; to: string | null },
): Promise<{ count: number }> {
  if (!can(actor, 'lead:work')) throw new AppError('forbidden')
  if (from === to) {
    throw new AppError('validation', { fields: { to: ['Choose somebody else.'] } })
  }
  const leads = await db.lead.findMany({
    where: { assigneeId: from, closedAt: null, person: { state: 'ACTIVE' } },
    select: { id: true },
    orderBy: { id: 'asc' },
    take: HANDED_OVER,
  })
  await assignLeads(actor, { ids: leads.map((it) => it.id), assigneeId: to })
  return { count: leads.length }
}

export function noteOnLead(actor: Actor, input: { id: string; note: string }): Promise<void> {
  return workOn(actor, input.id, async (tx, lead, now) => {
    await tx.lead.update({ where: { id: lead.id }, data: { updatedAt: now } })
    return { kind: 'note', data: { note: input.note } }
  })
}

/**
 * It looked like spam and is a person: the case begins, and everybody hears of it who would have.
 * The other way needs no command: a case is moved there.
 */
export function releaseFromQuarantine(actor: Actor, { id }: { id: string }): Promise<void> {
  return workOn(actor, id, async (tx, lead, now) => {
    if (lead.stage !== 'QUARANTINED') return null
    await tx.lead.update({
      where: { id },
      data: { stage: 'NEW', openedAt: now, updatedAt: now },
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
      await recordEvent(tx, { type: 'request.received', personId: lead.personId, data })
    }
    return { kind: 'stage', data: { from: 'QUARANTINED', to: 'NEW', because: 'a person' } }
  })
}
