import { type Actor, actorUserId, can, rolesWith } from '#lib/auth/policy.ts'
import { type Tx, transaction } from '#lib/database/db.ts'
import { AppError } from '#lib/errors/errors.ts'
import type { Prisma } from '#prisma/client/client.ts'
import { contactPreferenceFields } from './contact-preference/contact-preference.ts'
import type { LeadEvent } from './lead-event.ts'
import { recordLeadEvent } from './record-lead-event.ts'

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
  awaitsAnswer: true,
  callBackRequested: true,
  outcome: true,
  ...contactPreferenceFields,
  person: { select: { doNotContact: true } },
} as const

export type LockedLead = Prisma.LeadGetPayload<{ select: typeof leadFields }>

type Options = {
  /** The transaction of a caller that stores more; left out: a new one. */
  within?: Tx | undefined
  now?: Date | undefined
}

/**
 * Runs one step of a user on a case, under the lock of its row, and writes what the step returns
 * into the timeline.
 *
 * @param step returns null if nothing changed, or if it has written its entry itself
 * @throws AppError forbidden without `lead:work`; not-found, also for a case of a person who is
 *   suppressed or erased
 */
export async function changeLead(
  actor: Actor,
  id: string,
  step: (tx: Tx, lead: LockedLead, now: Date) => Promise<LeadEvent | null>,
  { within, now = new Date() }: Options = {},
): Promise<void> {
  if (!can(actor, 'lead:work')) throw new AppError('forbidden')
  const run = async (tx: Tx) => {
    // The person before the case: the visitor's own steps and the outbox lock in this order.
    await tx.$executeRaw`
      SELECT 1 FROM "Person" WHERE "id" = (SELECT "personId" FROM "Lead" WHERE "id" = ${id}::uuid)
      FOR UPDATE`
    await tx.$executeRaw`SELECT 1 FROM "Lead" WHERE "id" = ${id}::uuid FOR UPDATE`
    const lead = await tx.lead.findFirst({
      where: { id, person: { state: 'ACTIVE' } },
      select: leadFields,
    })
    if (!lead) throw new AppError('not-found')
    const event = await step(tx, lead, now)
    if (event)
      await recordLeadEvent(tx, event, { leadId: id, actorId: actorUserId(actor), at: now })
  }
  await (within ? run(within) : transaction(run))
}

/** The conflict of a case that cannot be reopened because the person has a newer one. */
export const newerLeadExists = () =>
  new AppError('conflict', {
    message: 'This person has sent another request in the meantime. Continue in the newer case.',
  })

/** @throws AppError validation if this user does not exist, is disabled or has no `lead:work` */
export async function requireCounsellor(tx: Tx, id: string): Promise<void> {
  const user = await tx.user.findFirst({
    where: { id, role: { in: rolesWith('lead:work') }, disabledAt: null },
    select: { id: true },
  })
  if (!user) {
    throw new AppError('validation', { fields: { assigneeId: ['Choose a counsellor.'] } })
  }
}
