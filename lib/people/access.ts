import { randomUUID, timingSafeEqual } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { tokenHash } from '#lib/auth/derived-token.ts'
import { consumeRateLimit } from '#lib/auth/rate-limit.ts'
import { db, type Tx, transaction } from '#lib/database/db.ts'
import { AppError } from '#lib/errors/errors.ts'
import { recordEvent } from '#lib/outbox/record-event.ts'
import { accessCodes, accessToken } from './access-token.ts'
import { proposeMerges } from './matching.ts'

const LINK_MINUTES = 15
const ADDRESS_LIMIT = { name: 'access:address', points: 10, seconds: 600 }
/** Without a proof of work: a browser without script, or a bot. */
const ADDRESS_LIMIT_WITHOUT_PROOF = { name: 'access:address:unproven', points: 3, seconds: 600 }
/** Wrong codes after which a code is invalid and its mailbox is rate-limited. */
const MAX_CODE_ATTEMPTS = 5
const CODE_ATTEMPT_LIMIT = {
  name: 'access:code',
  points: MAX_CODE_ATTEMPTS,
  seconds: 900,
}
const MIN_RESPONSE_MS = 250
const IDENTIFIER_LIMIT = { name: 'access:identifier', points: 3, seconds: 900 }

/**
 * Sends a link and a code to a mailbox if its address is known. Neither the result nor the time tells
 * whether it is: `sent` settles later, and the response must not wait for it.
 *
 * @param email normalised
 * @param proved the request came with a proof of work; without one the limit is lower
 * @throws AppError rate-limited
 */
export async function requestAccess(
  email: string,
  address: string | null,
  { proved = false, now = new Date() } = {},
): Promise<{ sent: Promise<void> }> {
  if (address) await consumeRateLimit(proved ? ADDRESS_LIMIT : ADDRESS_LIMIT_WITHOUT_PROOF, address)
  await consumeRateLimit(IDENTIFIER_LIMIT, email)
  return { sent: sendIfKnown(email, now) }
}

function sendIfKnown(email: string, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const [identifier] = await identifiersNamed(tx, email)
    if (!identifier) return
    const id = randomUUID()
    await tx.accessCode.create({
      data: {
        id,
        identifierId: identifier.id,
        tokenHash: tokenHash(accessToken(id)),
        createdAt: now,
        expiresAt: new Date(now.getTime() + LINK_MINUTES * 60_000),
      },
    })
    const data = { accessCodeId: id }
    await recordEvent(tx, { type: 'access.requested', personId: identifier.personId, data })
  })
}

/** Whether a link is valid now. Checking does not use it up, since mail scanners open links. */
export async function isAccessLinkValid(token: string, now = new Date()): Promise<boolean> {
  const found = await db.accessCode.count({ where: validLink(token, now) })
  return found > 0
}

/**
 * Uses a link and marks its address as verified.
 *
 * @returns the id of the identifier for which it was sent
 * @throws AppError gone if it was used, has expired or is unknown
 */
export function redeemAccessLink(
  token: string,
  address: string | null,
  now = new Date(),
): Promise<{ identifierId: string }> {
  return transaction(async (tx) => {
    if (address) await consumeRateLimit(ADDRESS_LIMIT, address)
    const { count } = await tx.accessCode.updateMany({
      where: validLink(token, now),
      data: { usedAt: now },
    })
    if (count === 0) {
      throw new AppError('gone', {
        message: 'This link has expired or was already used. Request a new one.',
      })
    }
    const { identifier } = await tx.accessCode.findUniqueOrThrow({
      where: { tokenHash: tokenHash(token) },
      select: { identifier: { select: { id: true, value: true, personId: true } } },
    })
    await markVerified(tx, identifier, now)
    return { identifierId: identifier.id }
  })
}

const validLink = (token: string, now: Date) => ({
  tokenHash: tokenHash(token),
  // A link that confirms a request opens nothing else.
  submissionId: null,
  usedAt: null,
  expiresAt: { gt: now },
  identifier: { person: { state: 'ACTIVE' as const } },
})

type Identifier = { id: string; value: string; personId: string }

/**
 * Only one person has a verified address. Others who gave it are proposed for a merge.
 */
async function markVerified(tx: Tx, own: Identifier, now: Date): Promise<void> {
  const sameAddress = await identifiersNamed(tx, own.value)
  if (sameAddress.every((it) => it.verifiedAt === null)) {
    await tx.personIdentifier.update({ where: { id: own.id }, data: { verifiedAt: now } })
  }
  const others = sameAddress.filter((it) => it.personId !== own.personId)
  await proposeMerges(
    tx,
    own.personId,
    others.map((it) => it.personId),
  )
}

/** Identifiers with this address: the verified one first, then the oldest. */
function identifiersNamed(tx: Tx, email: string) {
  return tx.personIdentifier.findMany({
    where: { kind: 'EMAIL', value: email, person: { state: 'ACTIVE' } },
    select: { id: true, value: true, personId: true, verifiedAt: true },
    orderBy: [{ verifiedAt: { sort: 'asc', nulls: 'last' } }, { createdAt: 'asc' }],
  })
}

/**
 * Uses the six-digit code of a mail. Five wrong codes invalidate all codes of the mailbox; an unknown
 * mailbox is answered the same way and after the same time.
 *
 * @param email normalised
 * @returns the id of the identifier for which it was sent; null: the code is not valid
 * @throws AppError rate-limited
 */
export async function redeemAccessCode(
  { email, code }: { email: string; code: string },
  address: string | null,
  now = new Date(),
): Promise<{ identifierId: string } | null> {
  const begun = performance.now()
  if (address) await consumeRateLimit(ADDRESS_LIMIT, address)
  await consumeRateLimit(CODE_ATTEMPT_LIMIT, email)
  const opened = await transaction((tx) => attemptCode(tx, email, code, now))
  // Counting an attempt takes longer than finding no code.
  if (!opened) await sleep(Math.max(0, MIN_RESPONSE_MS - (performance.now() - begun)))
  return opened
}

/** The attempt is counted before the comparison, so that concurrent attempts count too. */
async function attemptCode(tx: Tx, email: string, typed: string, now: Date) {
  const counted = await tx.$queryRaw<{ id: string }[]>`
    UPDATE "AccessCode" code SET "failedAttempts" = "failedAttempts" + 1
    FROM "PersonIdentifier" identifier JOIN "Person" person ON person."id" = identifier."personId"
    WHERE identifier."id" = code."identifierId" AND identifier."kind" = 'EMAIL'
      AND identifier."value" = ${email} AND person."state" = 'ACTIVE'
      AND code."submissionId" IS NULL AND code."usedAt" IS NULL AND code."expiresAt" > ${now} AND code."failedAttempts" < ${MAX_CODE_ATTEMPTS}
    RETURNING code."id"`
  const right = counted.find(({ id }) => accessCodes(id).some((it) => isSame(it, typed)))
  if (!right) return null
  const { identifier } = await tx.accessCode.update({
    where: { id: right.id },
    data: { usedAt: now },
    select: { identifier: { select: { id: true, value: true, personId: true } } },
  })
  await markVerified(tx, identifier, now)
  return { identifierId: identifier.id }
}

const isSame = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

/** Ids of all persons who gave this address: who reads the mailbox may act for all of them. */
export async function findPersonsOfMailbox(identifierId: string): Promise<string[]> {
  const own = await db.personIdentifier.findUnique({
    where: { id: identifierId },
    select: { value: true },
  })
  if (!own) return []
  const rows = await identifiersNamed(db, own.value)
  return [...new Set(rows.map((it) => it.personId))]
}
