import { randomUUID, timingSafeEqual } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { tokenHash } from '#lib/auth/derived-token.ts'
import { consumeRateLimit, isWithinRateLimit, type RateLimit } from '#lib/auth/rate-limit.ts'
import { db, type Tx, transaction } from '#lib/database/db.ts'
import { AppError } from '#lib/errors/errors.ts'
import { recordEvent } from '#lib/outbox/record-event.ts'
import type { CodeRequest } from './access-session.ts'
import { accessCodes, accessToken } from './access-token.ts'
import { proposeMerges } from './matching.ts'

const LINK_MINUTES = 15
const ADDRESS_LIMIT = { name: 'access:address', points: 10, seconds: 600 }
/** Without a proof of work: a browser without script, or a bot. */
const ADDRESS_LIMIT_WITHOUT_PROOF = { name: 'access:address:unproven', points: 3, seconds: 600 }
/** Wrong codes after which a code is invalid; they count for the browser that requested it. */
const MAX_CODE_ATTEMPTS = 5
const CODE_ATTEMPT_LIMIT = {
  name: 'access:code',
  points: MAX_CODE_ATTEMPTS,
  seconds: 900,
}
/** Against guessing by many requests. Links in mail stay valid, so nobody is kept from their data. */
const MAILBOX_CODE_LIMIT = { name: 'access:code:mailbox', points: 50, seconds: 86_400 }
const MIN_RESPONSE_MS = 250
/** For one network, so that a stranger elsewhere cannot use it up. */
const IDENTIFIER_LIMIT = { name: 'access:identifier-network', points: 3, seconds: 900 }
/**
 * For all networks, against flooding a mailbox: above it nothing is sent, without an error. The mails
 * before it have links that are still valid. Unproved requests cannot use up those with a proof.
 */
const MAILBOX_LIMIT = { name: 'access:mailbox', points: 6, seconds: 900 }
const MAILBOX_LIMIT_WITHOUT_PROOF = { name: 'access:mailbox:unproven', points: 3, seconds: 900 }

/**
 * Sends a link and a code to a mailbox if its address is known. Neither the result nor the time tells
 * whether it is: `sent` settles later, and the response must not wait for it.
 *
 * @param email normalised
 * @param proved the request came with a proof of work; without one the limit is lower
 * @returns `id` of the code, by which this browser may enter it; also for an unknown address
 * @throws AppError rate-limited
 */
export async function requestAccess(
  email: string,
  address: string | null,
  { proved = false, now = new Date() } = {},
): Promise<{ id: string; sent: Promise<void> }> {
  if (address) await consumeRateLimit(proved ? ADDRESS_LIMIT : ADDRESS_LIMIT_WITHOUT_PROOF, address)
  await consumeRateLimit(IDENTIFIER_LIMIT, `${email} ${address ?? 'unknown'}`)
  const id = randomUUID()
  const limit = proved ? MAILBOX_LIMIT : MAILBOX_LIMIT_WITHOUT_PROOF
  return { id, sent: sendIfKnown(id, email, limit, now) }
}

async function sendIfKnown(id: string, email: string, limit: RateLimit, now: Date): Promise<void> {
  if (!(await isWithinRateLimit(limit, email))) return
  await transaction(async (tx) => {
    const [identifier] = await identifiersNamed(tx, email)
    if (!identifier) return
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
 * Uses the six-digit code of a mail, in a browser that requested one. Five wrong codes invalidate
 * it; an unknown mailbox is answered the same way and after the same time.
 *
 * @param requested `email` normalised; `id` of the code that this browser requested last
 * @returns the id of the identifier for which it was sent; null: the code is not valid
 * @throws AppError rate-limited
 */
export async function redeemAccessCode(
  { email, id, code }: CodeRequest & { code: string },
  address: string | null,
  now = new Date(),
): Promise<{ identifierId: string } | null> {
  const begun = performance.now()
  if (address) await consumeRateLimit(ADDRESS_LIMIT, address)
  await consumeRateLimit(CODE_ATTEMPT_LIMIT, id)
  await consumeRateLimit(MAILBOX_CODE_LIMIT, email)
  const opened = await transaction((tx) => attemptCode(tx, { email, id }, code, now))
  // Counting an attempt takes longer than finding no code.
  if (!opened) await sleep(Math.max(0, MIN_RESPONSE_MS - (performance.now() - begun)))
  return opened
}

/** The attempt is counted before the comparison, so that concurrent attempts count too. */
async function attemptCode(tx: Tx, { email, id }: CodeRequest, typed: string, now: Date) {
  const counted = await tx.$queryRaw<{ id: string }[]>`
    UPDATE "AccessCode" code SET "failedAttempts" = "failedAttempts" + 1
    FROM "PersonIdentifier" identifier JOIN "Person" person ON person."id" = identifier."personId"
    WHERE code."id" = ${id}::uuid AND identifier."id" = code."identifierId" AND identifier."kind" = 'EMAIL'
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
