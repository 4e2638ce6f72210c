import { recordAudit } from '#lib/audit/record.ts'
import { type Actor, can, SYSTEM_ACTOR } from '#lib/auth/policy.ts'
import { withdrawConsents } from '#lib/consent/withdraw.ts'
import { type Tx, transaction } from '#lib/database/db.ts'
import { AppError } from '#lib/errors/errors.ts'
import { log } from '#lib/errors/log.ts'
import { cancelWaiting } from '#lib/outbox/cancel-waiting.ts'
import { recordEvent } from '#lib/outbox/record-event.ts'
import { appendToLedger, identifierLine, type LedgerLine, personLine } from './erasure-ledger.ts'
import { recordErasureProofs } from './erasure-proof.ts'
import { findPersonScope } from './personal-rows.ts'
import { resolvePerson } from './resolve-person.ts'
import { eraseAfter } from './retention.ts'
import { suppressIdentifiers } from './suppression.ts'

/**
 * Erases a person by staff, at the person's request or because the law requires it: suppressed now,
 * destroyed on the legal date. The reason stays in the audit.
 *
 * @throws AppError forbidden, not-found
 */
export function erasePerson(
  actor: Actor,
  { id, reason }: { id: string; reason: string },
  now = new Date(),
): Promise<void> {
  if (!can(actor, 'person:erase')) throw new AppError('forbidden')
  return suppress(actor, { id, reason, by: 'staff' }, now)
}

/** Erases a person at their own request, after they have verified their mailbox. */
export async function eraseByPerson(personId: string, now = new Date()): Promise<void> {
  const reason = 'Requested by the person.'
  await suppress(SYSTEM_ACTOR, { id: personId, reason, by: 'person' }, now)
}

/**
 * Erases a person whose data was kept as long as the settings say. Nobody asked for it: a later request
 * is like that of a new person.
 */
export async function forgetPerson(id: string, reason: string, now: Date): Promise<void> {
  await suppress(SYSTEM_ACTOR, { id, reason, by: 'retention', eraseOn: now }, now)
}

/** Suppresses an erased person who was restored from a backup, as of the day of the erasure. */
export async function suppressAgain(
  personId: string,
  suppressedAt: Date,
  eraseOn: Date | null,
): Promise<void> {
  const reason = 'Erased before; restored from a backup.'
  // Who was forgotten by the settings was to be destroyed at once.
  const wasForgotten = eraseOn !== null && eraseOn <= suppressedAt
  const by = wasForgotten ? ('retention' as const) : ('backup' as const)
  const request = { id: personId, reason, by, eraseOn }
  // The ledger has them already.
  await transaction((tx) => suppressPerson(tx, SYSTEM_ACTOR, request, suppressedAt))
}

type ErasureRequest = {
  id: string
  reason: string
  /** `retention`: nobody asked for it, so it is no wish not to be contacted. */
  by: 'staff' | 'person' | 'backup' | 'retention'
  /** Null or missing: by the person's jurisdiction. */
  eraseOn?: Date | null
}

async function suppress(actor: Actor, request: ErasureRequest, now: Date): Promise<void> {
  const lines = await transaction((tx) => suppressPerson(tx, actor, request, now))
  // The suppression is committed; missing lines are added by `reapplyErasures`.
  await appendToLedger(lines).catch((error) =>
    log.error({ err: error }, 'the ledger of erasures could not be written'),
  )
}

/**
 * Hides a person everywhere at once: workspace, subscribers, exports, receipt. Subscribers are
 * notified, and the date of the destruction is set. A second time it does nothing.
 *
 * @returns the lines for the ledger, to be written after the commit
 */
async function suppressPerson(
  tx: Tx,
  actor: Actor,
  request: ErasureRequest,
  now: Date,
): Promise<LedgerLine[]> {
  const id = await resolvePerson(tx, request.id)
  if (!id) throw new AppError('not-found')
  await tx.$executeRaw`SELECT 1 FROM "Person" WHERE "id" = ${id}::uuid FOR UPDATE`
  const person = await tx.person.findUniqueOrThrow({
    where: { id },
    select: { state: true, jurisdiction: true },
  })
  if (person.state === 'SUPPRESSED' || person.state === 'ERASED') return []
  if (person.state !== 'ACTIVE') throw new AppError('conflict')
  const { persons } = await findPersonScope(tx, id)
  const identifiers = await tx.personIdentifier.findMany({
    where: { personId: { in: persons } },
    select: { kind: true, value: true },
  })
  const isWish = request.by !== 'retention'
  const proofs = isWish ? await recordErasureProofs(tx, identifiers, request.by, now) : []
  if (isWish) await suppressIdentifiers(tx, identifiers, 'ERASED', now)
  await withdrawConsents(tx, id, { at: now })
  const suppressed = {
    state: 'SUPPRESSED',
    suppressedAt: now,
    ...(isWish ? { doNotContact: true } : {}),
  } as const
  await tx.person.updateMany({ where: { id: { in: persons } }, data: suppressed })
  // Records that were merged into this one are erased with it, on its date.
  const eraseAfterDate = request.eraseOn ?? (await eraseAfter(tx, person.jurisdiction, now))
  await tx.person.update({ where: { id }, data: { eraseAfter: eraseAfterDate } })
  for (const one of persons) await cancelWaiting(tx, one, { everything: true })
  await recordEvent(tx, { type: 'person.erased', personId: id, data: {} })
  const subject = { kind: 'PERSON', id } as const
  await recordAudit(tx, actor, 'person.suppress', subject, { reason: request.reason })
  const lines = persons.map((it) =>
    personLine({ id: it, suppressedAt: now, eraseAfter: eraseAfterDate }),
  )
  return [...lines, ...proofs.map(identifierLine)]
}

/**
 * Sets or lifts a legal hold, which prevents destruction.
 *
 * @param hold why the data must be kept; null: lifts the hold
 * @throws AppError forbidden, not-found
 */
export function setLegalHold(
  actor: Actor,
  { id, hold, reason }: { id: string; hold: string | null; reason: string },
): Promise<void> {
  if (!can(actor, 'person:erase')) throw new AppError('forbidden')
  return transaction(async (tx) => {
    const { count } = await tx.person.updateMany({
      where: { id, state: { in: ['ACTIVE', 'SUPPRESSED'] } },
      data: { legalHold: hold },
    })
    if (count === 0) throw new AppError('not-found')
    await recordAudit(
      tx,
      actor,
      hold ? 'person.hold' : 'person.release',
      { kind: 'PERSON', id },
      { reason },
    )
  })
}
