import { tokenHash } from '#lib/auth/derived-token.ts'
import { activeConsents } from '#lib/consent/active.ts'
import { type Tx, transaction } from '#lib/database/db.ts'
import { AppError } from '#lib/errors/errors.ts'
import { contactPreferenceFields } from '#lib/leads/contact-preference/contact-preference.ts'
import type { LeadEvent } from '#lib/leads/lead-event.ts'
import { recordLeadEvent } from '#lib/leads/record-lead-event.ts'
import { openReceipt } from './receipt.ts'

const ownFields = {
  id: true,
  personId: true,
  email: true,
  phone: true,
  message: true,
  amendedMessage: true,
  withdrawnAt: true,
  provedAt: true,
  ...contactPreferenceFields,
  person: { select: { doNotContact: true } },
  lead: {
    select: {
      id: true,
      stage: true,
      closedAt: true,
      interest: true,
      personId: true,
      outcome: true,
      dueAt: true,
      awaitsAnswer: true,
      callBackRequested: true,
      ...contactPreferenceFields,
    },
  },
} as const

/** A request as its receipt opens it. */
export type OwnRequest = NonNullable<Awaited<ReturnType<typeof findOwn>>>

const findOwn = (tx: Tx, token: string, now: Date) =>
  tx.submission.findFirst({
    where: {
      receiptTokenHash: tokenHash(token),
      person: { state: { in: ['ACTIVE', 'MERGED'] } },
      ...openReceipt(now),
    },
    select: ownFields,
  })

/**
 * Runs a step under the lock of the person's row, so that two clicks are handled one after the other.
 *
 * @throws AppError not-found for an unknown token and for a receipt that has ended
 */
export function withOwnRequest<Result>(
  token: string,
  now: Date,
  step: (tx: Tx, own: OwnRequest) => Promise<Result>,
): Promise<Result> {
  return transaction(async (tx) => {
    await tx.$executeRaw`
      SELECT 1 FROM "Person" WHERE "id" =
        (SELECT "personId" FROM "Submission" WHERE "receiptTokenHash" = ${tokenHash(token)})
      FOR UPDATE`
    const own = await findOwn(tx, token, now)
    if (!own) throw new AppError('not-found')
    return step(tx, own)
  })
}

/**
 * Whether steps on this request may act for the whole person: the reader of the mailbox confirmed
 * it, or the person has no other request. Anybody who knows an address and a number can send one, so
 * any other request acts on itself only.
 */
export async function actsForPerson(tx: Tx, own: OwnRequest): Promise<boolean> {
  if (own.provedAt) return true
  const others = { personId: own.personId, id: { not: own.id } }
  return (await tx.submission.count({ where: others })) === 0
}

/** As `actsForPerson`, for the case of the request: its hours and its attempts. */
export async function actsForLead(
  tx: Tx,
  own: { id: string; provedAt: Date | null; lead: { id: string } },
): Promise<boolean> {
  if (own.provedAt) return true
  const others = { leadId: own.lead.id, id: { not: own.id } }
  return (await tx.submission.count({ where: others })) === 0
}

/** Whether the request was withdrawn, or its consent is no longer active. */
export async function isEnded(tx: Tx, own: OwnRequest): Promise<boolean> {
  if (own.withdrawnAt) return true
  const active = await activeConsents(tx, own.personId)
  return !active.some((it) => it.purpose === 'counselling' && it.submissionId === own.id)
}

export const idsOf = (own: OwnRequest) => ({ submissionId: own.id, leadId: own.lead.id })

export const record = (tx: Tx, own: OwnRequest, event: LeadEvent, at: Date) =>
  recordLeadEvent(tx, event, { leadId: own.lead.id, at })
