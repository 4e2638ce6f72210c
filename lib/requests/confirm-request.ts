import { tokenHash } from '#lib/auth/derived-token.ts'
import { consumeRateLimit } from '#lib/auth/rate-limit.ts'
import { activeConsents } from '#lib/consent/active.ts'
import { db, type Tx, transaction } from '#lib/database/db.ts'
import { AppError } from '#lib/errors/errors.ts'
import { contactPreferenceFields } from '#lib/leads/contact-preference/contact-preference.ts'
import { recordLeadEvent } from '#lib/leads/record-lead-event.ts'
import { recordEvent } from '#lib/outbox/record-event.ts'
import { withdrawRequest } from './end-request.ts'
import { receiptToken } from './keys.ts'
import { liftContact } from './lift-contact.ts'

const ADDRESS_LIMIT = { name: 'confirm:address', points: 30, seconds: 60 }

/** What a link asks about. `confirmed`: it was used; the receipt stays open to whoever has the link. */
type ConfirmLink = { reference: string; confirmed: boolean; receipt: string }

/** The request that a link confirms; null: the link has expired or is unknown. Changes nothing. */
export async function findConfirmLink(
  token: string,
  now = new Date(),
): Promise<ConfirmLink | null> {
  const found = await db.accessCode.findFirst({
    where: validLink(token, now),
    select: {
      submission: { select: { id: true, reference: true, provedAt: true, receiptTokenHash: true } },
    },
  })
  if (!found?.submission) return null
  const { id, reference, provedAt, receiptTokenHash } = found.submission
  const receipt = receiptToken(id, receiptTokenHash)
  return { reference, confirmed: provedAt !== null, receipt }
}

/**
 * Confirms a request by the link in its mail.
 *
 * @returns the token of its receipt
 * @throws AppError gone if the link has expired or is unknown, rate-limited
 */
export const confirmByLink = (token: string, address: string | null, now = new Date()) =>
  useLink(token, address, now, confirmRequest)

/**
 * Confirms a request for the reader of its mailbox, who has opened their data by a link or a code.
 *
 * @throws AppError not-found for a request of another mailbox
 */
export function confirmOwn(
  identifierId: string,
  reference: string,
  now = new Date(),
): Promise<void> {
  return transaction(async (tx) => {
    const own = await tx.personIdentifier.findUnique({
      where: { id: identifierId },
      select: { value: true },
    })
    const found = await tx.submission.findFirst({
      where: { reference, email: own?.value ?? '', person: { state: 'ACTIVE' } },
      select: { id: true },
    })
    if (!found) throw new AppError('not-found')
    await confirmRequest(tx, found.id, now)
  })
}

/** Withdraws a request that somebody else sent with this address. Throws as `confirmByLink`. */
export const denyByLink = async (
  token: string,
  address: string | null,
  now = new Date(),
): Promise<string> => {
  const receipt = await useLink(token, address, now, async () => {})
  await withdrawRequest(receipt, now)
  return receipt
}

function useLink(
  token: string,
  address: string | null,
  now: Date,
  step: (tx: Tx, submissionId: string, now: Date) => Promise<void>,
): Promise<string> {
  return transaction(async (tx) => {
    if (address) await consumeRateLimit(ADDRESS_LIMIT, address)
    const code = await tx.accessCode.findFirst({
      where: validLink(token, now),
      select: { id: true, submissionId: true, submission: { select: { receiptTokenHash: true } } },
    })
    if (!code?.submissionId) {
      throw new AppError('gone', { message: 'This link has expired.' })
    }
    await tx.accessCode.updateMany({
      where: { id: code.id, usedAt: null },
      data: { usedAt: now },
    })
    await step(tx, code.submissionId, now)
    return receiptToken(code.submissionId, code.submission?.receiptTokenHash ?? null)
  })
}

const validLink = (token: string, now: Date) => ({
  tokenHash: tokenHash(token),
  submissionId: { not: null },
  expiresAt: { gt: now },
  submission: { person: { state: 'ACTIVE' as const } },
})

/**
 * Marks a request as confirmed by whoever reads its mailbox. What waited for it happens now: its
 * contact preference applies to a case that was open before, and a stop or an erasure of its address
 * is lifted if its consent is active. A second time it does nothing.
 */
export async function confirmRequest(tx: Tx, submissionId: string, now: Date): Promise<void> {
  await tx.$executeRaw`
    SELECT 1 FROM "Person" WHERE "id" =
      (SELECT "personId" FROM "Submission" WHERE "id" = ${submissionId}::uuid) FOR UPDATE`
  const row = await tx.submission.findUniqueOrThrow({
    where: { id: submissionId },
    select: fields,
  })
  if (row.provedAt) return
  await tx.submission.update({ where: { id: submissionId }, data: { provedAt: now } })
  const event = { kind: 'confirmed', data: { submissionId } } as const
  await recordLeadEvent(tx, event, { leadId: row.lead.id, at: now })
  const changed = await applyPreference(tx, row, now)
  const lifted = await liftStop(tx, row, now)
  const type = lifted ? 'request.received' : changed ? 'request.changed' : null
  if (!type || row.quarantined) return
  const data = { submissionId, leadId: row.lead.id }
  await recordEvent(tx, { type, personId: row.personId, data })
}

const fields = {
  id: true,
  personId: true,
  email: true,
  phone: true,
  provedAt: true,
  quarantined: true,
  createdAt: true,
  maxAttempts: true,
  ...contactPreferenceFields,
  person: { select: { doNotContact: true } },
  lead: { select: { id: true, attempts: true, closedAt: true } },
} as const

type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>
const findRow = (tx: Tx, id: string) => tx.submission.findUnique({ where: { id }, select: fields })

async function applyPreference(tx: Tx, row: Row, now: Date): Promise<boolean> {
  const { lead } = row
  if (lead.closedAt) return false
  const [earlier, later] = await Promise.all([
    tx.submission.count({ where: { leadId: lead.id, createdAt: { lt: row.createdAt } } }),
    tx.submission.count({
      where: { leadId: lead.id, createdAt: { gt: row.createdAt }, provedAt: { not: null } },
    }),
  ])
  if (earlier === 0 || later > 0) return false
  const { channel, language, callDays, callFrom, callUntil, timeZone } = row
  await tx.lead.update({
    where: { id: lead.id },
    data: {
      channel,
      language,
      callDays,
      callFrom,
      callUntil,
      timeZone,
      // A new request allows the full number of attempts again.
      maxAttempts: lead.attempts + row.maxAttempts,
      updatedAt: now,
    },
  })
  return true
}

async function liftStop(tx: Tx, row: Row, now: Date): Promise<boolean> {
  const { id, personId, email, phone } = row
  if (!row.person.doNotContact || !email) return false
  const active = await activeConsents(tx, personId)
  if (!active.some((it) => it.purpose === 'counselling' && it.submissionId === id)) return false
  await liftContact(tx, { personId, leadId: row.lead.id, email, phone }, now)
  return true
}
