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

/**
 * By staff, on the wish of the person or because the law says so. The reason stays in the audit.
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

/** By the person, who has proved that the identifier is theirs. */
export async function eraseByPerson(personId: string, now = new Date()): Promise<void> {
  const reason = 'The person asked for it.'
  await suppress(SYSTEM_ACTOR, { id: personId, reason, by: 'person' }, now)
}

/** Somebody who was erased before, and is back from a backup: as of the day on which they were. */
export async function suppressAgain(
  personId: string,
  suppressedAt: Date,
  destroyOn: Date | null,
): Promise<void> {
  const reason = 'Erased before; came back with a backup.'
  const wish = { id: personId, reason, by: 'backup', destroyOn } as const
  // The ledger told us.
  await transaction((tx) => suppressPerson(tx, SYSTEM_ACTOR, wish, suppressedAt))
}

type ErasureRequest = {
  id: string
  reason: string
  by: 'staff' | 'person' | 'backup'
  /** Null or nothing: by the law that holds for them. */
  destroyOn?: Date | null
}

async function suppress(actor: Actor, wish: ErasureRequest, now: Date): Promise<void> {
  const lines = await transaction((tx) => suppressPerson(tx, actor, wish, now))
  // They are sealed, whatever happens here; what is missing is written at the next look.
  await appendToLedger(lines).catch((error) =>
    log.error({ err: error }, 'the ledger of erasures could not be written'),
  )
}

/**
 * From now on nobody sees this person: not the desk, no receiver, no export, not the receipt.
 * Everybody who was told of them is told that it is over; destruction comes on its date. A second
 * time does nothing.
 *
 * @returns what the ledger has to know, once this is stored
 */
async function suppressPerson(
  tx: Tx,
  actor: Actor,
  wish: ErasureRequest,
  now: Date,
): Promise<LedgerLine[]> {
  const id = await resolvePerson(tx, wish.id)
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
  const proofs = await recordErasureProofs(tx, identifiers, wish.by, now)
  await withdrawConsents(tx, id, { at: now })
  const sealed = { state: 'SUPPRESSED', suppressedAt: now, doNotContact: true } as const
  await tx.person.updateMany({ where: { id: { in: persons } }, data: sealed })
  // The records that were joined to it go with it, on its date.
  const on = wish.destroyOn ?? (await eraseAfter(tx, person.jurisdiction, now))
  await tx.person.update({ where: { id }, data: { eraseAfter: on } })
  for (const one of persons) await cancelWaiting(tx, one, { everything: true })
  await recordEvent(tx, { type: 'person.erased', personId: id, data: {} })
  const subject = { kind: 'PERSON', id }
  await recordAudit(tx, actor, 'person.seal', subject, { reason: wish.reason })
  const marked = persons.map((it) => personLine({ id: it, suppressedAt: now, eraseAfter: on }))
  return [...marked, ...proofs.map(identifierLine)]
}

/**
 * Stands against destruction, and says why; null: nothing stands against it any more.
 *
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
