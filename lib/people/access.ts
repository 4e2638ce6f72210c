import { randomUUID, timingSafeEqual } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { consumeRateLimit } from '#lib/auth/rate-limit.ts'
import { db, type Tx, transaction } from '#lib/database/db.ts'
import { AppError } from '#lib/errors/errors.ts'
import { recordEvent } from '#lib/outbox/record-event.ts'
import { accessCode, accessToken, accessTokenHash } from './access-token.ts'
import { proposeMerges } from './matching.ts'

const LINK_MINUTES = 15
const PER_ADDRESS = { name: 'access:address', points: 10, seconds: 600 }
/** Whoever brings no proof of work: a browser without script, or a machine. */
const UNPROVEN_ADDRESS = { name: 'access:address:unproven', points: 3, seconds: 600 }
/** Wrong codes before a mail's code is worth nothing, and before a mailbox has to wait. */
const MAX_CODE_ATTEMPTS = 5
const CODE_ATTEMPTS_PER_IDENTIFIER = {
  name: 'access:code',
  points: MAX_CODE_ATTEMPTS,
  seconds: 900,
}
const MIN_RESPONSE_MS = 250
const PER_IDENTIFIER = { name: 'access:identifier', points: 3, seconds: 900 }

/**
 * Sends a link and a code to this mailbox if anybody of that address is known. Neither the answer
 * nor the time that it takes tells whether: `sent` is what happens then, and nobody who answers a
 * stranger waits for it.
 *
 * @param email normalised
 * @param proved it came with a proof of work; without one an address asks less often
 * @throws AppError rate-limited
 */
export async function requestAccess(
  email: string,
  address: string | null,
  { proved = false, now = new Date() } = {},
): Promise<{ sent: Promise<void> }> {
  if (address) await consumeRateLimit(proved ? PER_ADDRESS : UNPROVEN_ADDRESS, address)
  await consumeRateLimit(PER_IDENTIFIER, email)
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
        tokenHash: accessTokenHash(accessToken(id)),
        createdAt: now,
        expiresAt: new Date(now.getTime() + LINK_MINUTES * 60_000),
      },
    })
    const data = { accessCodeId: id }
    await recordEvent(tx, { type: 'access.requested', personId: identifier.personId, data })
  })
}

/** Whether it would open something now; looking at it does not use it up, as mail scanners look. */
export async function isAccessLinkValid(token: string, now = new Date()): Promise<boolean> {
  const found = await db.accessCode.count({ where: validLink(token, now) })
  return found > 0
}

/**
 * Uses the link up, and takes the address as proved.
 *
 * @returns the identifier that it opens
 * @throws AppError gone if it was used, is over, or never was one
 */
export function redeemAccessLink(
  token: string,
  address: string | null,
  now = new Date(),
): Promise<{ identifierId: string }> {
  return transaction(async (tx) => {
    if (address) await consumeRateLimit(PER_ADDRESS, address)
    const { count } = await tx.accessCode.updateMany({
      where: validLink(token, now),
      data: { usedAt: now },
    })
    if (count === 0) {
      throw new AppError('gone', { message: 'This link was used, or is over. Ask for a new one.' })
    }
    const { identifier } = await tx.accessCode.findUniqueOrThrow({
      where: { tokenHash: accessTokenHash(token) },
      select: { identifier: { select: { id: true, value: true, personId: true } } },
    })
    await markVerified(tx, identifier, now)
    return { identifierId: identifier.id }
  })
}

const validLink = (token: string, now: Date) => ({
  tokenHash: accessTokenHash(token),
  usedAt: null,
  expiresAt: { gt: now },
  identifier: { person: { state: 'ACTIVE' as const } },
})

type Identifier = { id: string; value: string; personId: string }

/** One proved address is one person's alone; who else gave it may be the same: staff decide. */
async function markVerified(tx: Tx, own: Identifier, now: Date): Promise<void> {
  const same = await identifiersNamed(tx, own.value)
  if (same.every((it) => it.verifiedAt === null)) {
    await tx.personIdentifier.update({ where: { id: own.id }, data: { verifiedAt: now } })
  }
  const others = same.filter((it) => it.personId !== own.personId)
  await proposeMerges(
    tx,
    own.personId,
    others.map((it) => it.personId),
  )
}

/** The proved one first, then the oldest. */
function identifiersNamed(tx: Tx, email: string) {
  return tx.personIdentifier.findMany({
    where: { kind: 'EMAIL', value: email, person: { state: 'ACTIVE' } },
    select: { id: true, value: true, personId: true, verifiedAt: true },
    orderBy: [{ verifiedAt: { sort: 'asc', nulls: 'last' } }, { createdAt: 'asc' }],
  })
}

/**
 * The six digits of the same mail, typed. Five wrong ones use all of them up; for a mailbox that
 * nobody knows it is as long and the same.
 *
 * @param email normalised
 * @returns the identifier that it opens; null: it opens nothing, for whatever reason
 * @throws AppError rate-limited
 */
export async function redeemAccessCode(
  { email, code }: { email: string; code: string },
  address: string | null,
  now = new Date(),
): Promise<{ identifierId: string } | null> {
  const begun = performance.now()
  if (address) await consumeRateLimit(PER_ADDRESS, address)
  await consumeRateLimit(CODE_ATTEMPTS_PER_IDENTIFIER, email)
  const opened = await transaction((tx) => attemptCode(tx, email, code, now))
  // Counting a try of a code that is there takes a moment longer than finding none.
  if (!opened) await sleep(Math.max(0, MIN_RESPONSE_MS - (performance.now() - begun)))
  return opened
}

/** The try counts before anything is compared, also for who types five at once. */
async function attemptCode(tx: Tx, email: string, typed: string, now: Date) {
  const tried = await tx.$queryRaw<{ id: string }[]>`
    UPDATE "AccessCode" code SET "failedAttempts" = "failedAttempts" + 1
    FROM "PersonIdentifier" identifier JOIN "Person" person ON person."id" = identifier."personId"
    WHERE identifier."id" = code."identifierId" AND identifier."kind" = 'EMAIL'
      AND identifier."value" = ${email} AND person."state" = 'ACTIVE'
      AND code."usedAt" IS NULL AND code."expiresAt" > ${now} AND code."failedAttempts" < ${MAX_CODE_ATTEMPTS}
    RETURNING code."id"`
  const right = tried.find(({ id }) => isSame(accessCode(id), typed))
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

/** Everybody who gave this address: whoever reads the mailbox speaks for all of them. */
export async function findPersonsOfMailbox(identifierId: string): Promise<string[]> {
  const own = await db.personIdentifier.findUnique({
    where: { id: identifierId },
    select: { value: true },
  })
  if (!own) return []
  const rows = await identifiersNamed(db, own.value)
  return [...new Set(rows.map((it) => it.personId))]
}
