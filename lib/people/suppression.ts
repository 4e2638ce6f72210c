import type { Tx } from '#lib/database/db.ts'
import { AppError } from '#lib/errors/errors.ts'
import { type Identifier, identifierHmacs } from './erasure-proof.ts'

export type SuppressionReason = 'STOPPED' | 'ERASED'

/** An identifier whose person stopped all contact or was erased, and has not lifted it. */
type Suppression = Identifier & { reason: SuppressionReason; since: Date }

/**
 * Suppresses these identifiers: no door stores a request that makes them contactable until the
 * person lifts it. An earlier suppression of the same reason keeps its date.
 *
 * @returns ids of the suppressions that are new
 */
export async function suppressIdentifiers(
  tx: Tx,
  identifiers: readonly Identifier[],
  reason: SuppressionReason,
  since: Date,
): Promise<string[]> {
  const added: string[] = []
  for (const it of identifiers) {
    const [newest = '', ...earlier] = identifierHmacs(it)
    const rows = await tx.$queryRaw<{ id: string }[]>`
      INSERT INTO "SuppressedIdentifier" AS old ("id", "kind", "identifierHmac", "reason", "since")
      SELECT gen_random_uuid(), ${it.kind}::"IdentifierKind", ${newest},
        ${reason}::"SuppressionReason", ${since}
      WHERE NOT EXISTS (SELECT 1 FROM "SuppressedIdentifier" known
        WHERE known."kind" = ${it.kind}::"IdentifierKind" AND known."identifierHmac" = ANY(${earlier})
          AND known."reason" = ${reason}::"SuppressionReason" AND known."liftedAt" IS NULL)
      ON CONFLICT ("kind", "identifierHmac", "reason")
      DO UPDATE SET "since" = excluded."since", "liftedAt" = NULL WHERE old."liftedAt" IS NOT NULL
      RETURNING "id"`
    added.push(...rows.map(({ id }) => id))
  }
  return added
}

/**
 * Suppresses the identifiers of a person who stopped all contact.
 *
 * @param options.sparesShared leaves out what other contactable persons gave as well: whoever
 *   stopped has not proved that it is theirs alone
 * @returns ids of the suppressions that are new
 */
export async function suppressStopped(
  tx: Tx,
  personId: string,
  since: Date,
  { sparesShared = false } = {},
): Promise<string[]> {
  const own = await tx.personIdentifier.findMany({
    where: { personId },
    select: { kind: true, value: true },
  })
  if (!sparesShared || own.length === 0) return suppressIdentifiers(tx, own, 'STOPPED', since)
  const shared = await tx.personIdentifier.findMany({
    where: {
      OR: own.map(({ kind, value }) => ({ kind, value })),
      personId: { not: personId },
      person: { state: 'ACTIVE', doNotContact: false },
    },
    select: { kind: true, value: true },
  })
  const isShared = (it: Identifier) =>
    shared.some(({ kind, value }) => kind === it.kind && value === it.value)
  const alone = own.filter((it) => !isShared(it))
  return suppressIdentifiers(tx, alone, 'STOPPED', since)
}

/** Those of these identifiers that are suppressed now. */
export async function findSuppressions(
  tx: Tx,
  identifiers: readonly Identifier[],
): Promise<Suppression[]> {
  const named = identifiers.map((it) => ({ ...it, hmacs: identifierHmacs(it) }))
  if (named.length === 0) return []
  const rows = await tx.suppressedIdentifier.findMany({
    where: {
      liftedAt: null,
      OR: named.map(({ kind, hmacs }) => ({ kind, identifierHmac: { in: hmacs } })),
    },
    select: { kind: true, identifierHmac: true, reason: true, since: true },
  })
  return rows.flatMap(({ kind, identifierHmac: hmac, reason, since }) => {
    const it = named.find((one) => one.kind === kind && one.hmacs.includes(hmac))
    return it ? [{ kind, value: it.value, reason, since }] : []
  })
}

/**
 * Lifts suppressions for a person who has proved their mailbox: those of the address, and those of
 * the phone number that were made together with it, or without any address. A stop of the number by
 * somebody with another mailbox stays.
 *
 * @returns whether the phone number is still suppressed
 */
export async function liftSuppressions(
  tx: Tx,
  { email, phone }: { email: string; phone: string | null },
  now: Date,
): Promise<boolean> {
  const mailbox = { kind: 'EMAIL', value: email } as const
  const number = phone === null ? null : ({ kind: 'PHONE', value: phone } as const)
  const phoneHmacs = number ? identifierHmacs(number) : []
  const mailboxHmacs = identifierHmacs(mailbox)
  await tx.$executeRaw`
    UPDATE "SuppressedIdentifier" own SET "liftedAt" = ${now}
    WHERE "liftedAt" IS NULL AND "kind" = 'PHONE' AND "identifierHmac" = ANY(${phoneHmacs})
      AND (
        EXISTS (SELECT 1 FROM "SuppressedIdentifier" mailbox WHERE mailbox."kind" = 'EMAIL'
          AND mailbox."identifierHmac" = ANY(${mailboxHmacs})
          AND mailbox."reason" = own."reason" AND mailbox."since" = own."since")
        OR NOT EXISTS (SELECT 1 FROM "SuppressedIdentifier" any_mailbox
          WHERE any_mailbox."kind" = 'EMAIL'
          AND any_mailbox."reason" = own."reason" AND any_mailbox."since" = own."since")
      )`
  await tx.suppressedIdentifier.updateMany({
    where: { kind: 'EMAIL', identifierHmac: { in: mailboxHmacs }, liftedAt: null },
    data: { liftedAt: now },
  })
  return number !== null && (await findSuppressions(tx, [number])).length > 0
}

/** What staff read when they enter a request of a suppressed identifier. */
export function suppressionMessage({ kind, reason, since }: Suppression): string {
  const which = kind === 'PHONE' ? 'this phone number' : 'this e-mail address'
  const did = reason === 'STOPPED' ? 'to stop all contact' : 'to erase their data'
  return `On ${since.toISOString().slice(0, 10)} the person with ${which} asked us ${did}. Only they can lift this: they must send a request on the site and confirm it with the link in the e-mail they receive.`
}

/** @throws AppError validation at the field of a suppressed identifier: staff never lift a stop */
export async function requireContactable(
  tx: Tx,
  identifiers: readonly Identifier[],
): Promise<void> {
  const found = await findSuppressions(tx, identifiers)
  if (found.length === 0) return
  const messagesOf = (kind: Suppression['kind']) =>
    found.filter((it) => it.kind === kind).map(suppressionMessage)
  const [email, phone] = [messagesOf('EMAIL'), messagesOf('PHONE')]
  const fields = {
    ...(email.length > 0 ? { email } : {}),
    ...(phone.length > 0 ? { phone } : {}),
  }
  throw new AppError('validation', { fields })
}
