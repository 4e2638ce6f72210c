import { type Actor, actorUserId, can, rolesWith } from '#lib/auth/policy.ts'
import { type Tx, transaction } from '#lib/db.ts'
import { AppError } from '#lib/errors.ts'
import type { Prisma } from '#prisma/client/client.ts'
import { closesLead, type LeadStage } from './lead.ts'

/**
 * @param within the transaction of a caller who has more to store with it
 * @throws AppError conflict if reopening would make a second open case of one person and interest
 */
export function moveLead(
  actor: Actor,
  input: { id: string; stage: LeadStage },
  within?: Tx,
): Promise<void> {
  const step = async (tx: Tx, lead: Lead, now: Date) => {
    const closedAt = closesLead(input.stage) ? (lead.closedAt ?? now) : null
    if (lead.closedAt && closedAt === null) await requireNoOtherOpen(tx, lead)
    await tx.lead.update({
      where: { id: lead.id },
      data: {
        stage: input.stage,
        closedAt,
        updatedAt: now,
        ...(lead.firstResponseAt || input.stage === 'NEW' ? {} : { firstResponseAt: now }),
      },
    })
    return { kind: 'stage', data: { from: lead.stage, to: input.stage } }
  }
  return work(actor, input.id, step, within)
}

/** @param input.assigneeId null: nobody's any more */
export function assignLead(
  actor: Actor,
  input: { id: string; assigneeId: string | null },
): Promise<void> {
  return work(actor, input.id, async (tx, lead, now) => {
    if (input.assigneeId) await requireCounsellor(tx, input.assigneeId)
    await tx.lead.update({
      where: { id: lead.id },
      data: { assigneeId: input.assigneeId, updatedAt: now },
    })
    return { kind: 'assigned', data: { to: input.assigneeId } }
  })
}

export function noteOnLead(actor: Actor, input: { id: string; note: string }): Promise<void> {
  return work(actor, input.id, async (tx, lead, now) => {
    await tx.lead.update({ where: { id: lead.id }, data: { updatedAt: now } })
    return { kind: 'note', data: { note: input.note } }
  })
}

const leadFields = {
  id: true,
  stage: true,
  personId: true,
  interest: true,
  closedAt: true,
  firstResponseAt: true,
} as const

type Lead = Prisma.LeadGetPayload<{ select: typeof leadFields }>

type Happened = { kind: string; data: Prisma.InputJsonObject }

/** Every step leaves its mark in the timeline of the case. */
async function work(
  actor: Actor,
  id: string,
  step: (tx: Tx, lead: Lead, now: Date) => Promise<Happened>,
  within?: Tx,
): Promise<void> {
  if (!can(actor, 'lead:work')) throw new AppError('forbidden')
  const whole = async (tx: Tx) => {
    await tx.$executeRaw`SELECT 1 FROM "Lead" WHERE "id" = ${id}::uuid FOR UPDATE`
    const lead = await tx.lead.findFirst({
      where: { id, person: { state: 'ACTIVE' } },
      select: leadFields,
    })
    if (!lead) throw new AppError('not-found')
    const now = new Date()
    const { kind, data } = await step(tx, lead, now)
    await tx.leadEvent.create({
      data: { leadId: id, kind, data, actorId: actorUserId(actor), at: now },
    })
  }
  await (within ? whole(within) : transaction(whole))
}

async function requireNoOtherOpen(tx: Tx, lead: Lead): Promise<void> {
  const other = await tx.lead.findFirst({
    where: { personId: lead.personId, interest: lead.interest, closedAt: null },
    select: { id: true },
  })
  if (other) {
    throw new AppError('conflict', {
      message: 'This person has asked again meanwhile: go on in the newer case.',
    })
  }
}

async function requireCounsellor(tx: Tx, id: string): Promise<void> {
  const user = await tx.user.findFirst({
    where: { id, role: { in: rolesWith('lead:work') }, disabledAt: null },
    select: { id: true },
  })
  if (!user) {
    throw new AppError('validation', { fields: { assigneeId: ['Choose somebody who counsels.'] } })
  }
}
