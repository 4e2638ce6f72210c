import { type Actor, actorUserId, can, rolesWith } from '#lib/auth/policy.ts'
import { type Tx, transaction } from '#lib/database/db.ts'
import { AppError } from '#lib/errors/errors.ts'
import { recordEvent } from '#lib/outbox/record-event.ts'
import type { Prisma } from '#prisma/client/client.ts'
import { promiseFields } from './contact-preference/promise.ts'
import type { LeadStage } from './lead.ts'

const leadFields = {
  id: true,
  stage: true,
  personId: true,
  interest: true,
  assigneeId: true,
  openedAt: true,
  closedAt: true,
  firstResponseAt: true,
  attempts: true,
  maxAttempts: true,
  dueAt: true,
  callBackRequested: true,
  outcome: true,
  ...promiseFields,
  person: { select: { doNotContact: true } },
} as const

export type WorkedLead = Prisma.LeadGetPayload<{ select: typeof leadFields }>

/** What goes into the timeline; null: nothing happened. */
export type Happened = { kind: string; data: Prisma.InputJsonObject } | null

/**
 * Every step leaves its mark in the timeline of the case, under the lock of its row.
 *
 * @param within the transaction of a caller who has more to store with it
 * @throws AppError forbidden without `lead:work`; not-found also for whom nobody may see any more
 */
export async function workOn(
  actor: Actor,
  id: string,
  step: (tx: Tx, lead: WorkedLead, now: Date) => Promise<Happened>,
  { within, now = new Date() }: { within?: Tx | undefined; now?: Date | undefined } = {},
): Promise<void> {
  if (!can(actor, 'lead:work')) throw new AppError('forbidden')
  const whole = async (tx: Tx) => {
    // The person before the case, as the visitor's own steps and the outbox take them.
    await tx.$executeRaw`
      SELECT 1 FROM "Person" WHERE "id" = (SELECT "personId" FROM "Lead" WHERE "id" = ${id}::uuid)
      FOR UPDATE`
    await tx.$executeRaw`SELECT 1 FROM "Lead" WHERE "id" = ${id}::uuid FOR UPDATE`
    const lead = await tx.lead.findFirst({
      where: { id, person: { state: 'ACTIVE' } },
      select: leadFields,
    })
    if (!lead) throw new AppError('not-found')
    const happened = await step(tx, lead, now)
    if (!happened) return
    await tx.leadEvent.create({
      data: { leadId: id, ...happened, actorId: actorUserId(actor), at: now },
    })
  }
  await (within ? whole(within) : transaction(whole))
}

/** Tells the receivers of a step from stage to stage. */
export async function tellMove(tx: Tx, lead: WorkedLead, to: LeadStage): Promise<void> {
  if (lead.stage === to) return
  const data = { leadId: lead.id, from: lead.stage, to }
  await recordEvent(tx, { type: 'lead.moved', personId: lead.personId, data })
}

export async function requireNoOtherOpen(tx: Tx, lead: WorkedLead): Promise<void> {
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

export async function requireCounsellor(tx: Tx, id: string): Promise<void> {
  const user = await tx.user.findFirst({
    where: { id, role: { in: rolesWith('lead:work') }, disabledAt: null },
    select: { id: true },
  })
  if (!user) {
    throw new AppError('validation', { fields: { assigneeId: ['Choose somebody who counsels.'] } })
  }
}
