import { randomUUID } from 'node:crypto'
import { spend } from '#lib/auth/rate-limit.ts'
import { db, type Tx, transaction } from '#lib/db.ts'
import { AppError } from '#lib/errors.ts'
import { recordEvent } from '#lib/outbox/record-event.ts'
import { accessToken, accessTokenHash } from './access-token.ts'
import { proposeMerges } from './matching.ts'

const MINUTES = 15
const PER_ADDRESS = { name: 'access:address', points: 10, seconds: 600 }
const PER_IDENTIFIER = { name: 'access:identifier', points: 3, seconds: 900 }

/**
 * Sends a link to this mailbox if anybody of that address is known; says nothing of whether.
 *
 * @param email normalised
 * @throws AppError rate-limited
 */
export async function requestAccess(
  email: string,
  address: string | null,
  now = new Date(),
): Promise<void> {
  if (address) await spend(PER_ADDRESS, address)
  await spend(PER_IDENTIFIER, email)
  await transaction(async (tx) => {
    const [identifier] = await identifiersNamed(tx, email)
    if (!identifier) return
    const id = randomUUID()
    await tx.accessCode.create({
      data: {
        id,
        identifierId: identifier.id,
        tokenHash: accessTokenHash(accessToken(id)),
        createdAt: now,
        expiresAt: new Date(now.getTime() + MINUTES * 60_000),
      },
    })
    const data = { accessCodeId: id }
    await recordEvent(tx, { type: 'access.requested', personId: identifier.personId, data })
  })
}

/** Whether it would open something now; looking at it does not use it up, as mail scanners look. */
export async function isOpenable(token: string, now = new Date()): Promise<boolean> {
  const found = await db.accessCode.count({ where: openable(token, now) })
  return found > 0
}

/**
 * Uses the link up, and takes the address as proved.
 *
 * @returns the identifier that it opens
 * @throws AppError gone if it was used, is over, or never was one
 */
export function spendAccess(
  token: string,
  address: string | null,
  now = new Date(),
): Promise<{ identifierId: string }> {
  return transaction(async (tx) => {
    if (address) await spend(PER_ADDRESS, address)
    const { count } = await tx.accessCode.updateMany({
      where: openable(token, now),
      data: { usedAt: now },
    })
    if (count === 0) {
      throw new AppError('gone', { message: 'This link was used, or is over. Ask for a new one.' })
    }
    const { identifier } = await tx.accessCode.findUniqueOrThrow({
      where: { tokenHash: accessTokenHash(token) },
      select: { identifier: { select: { id: true, value: true, personId: true } } },
    })
    await takeAsProved(tx, identifier, now)
    return { identifierId: identifier.id }
  })
}

const openable = (token: string, now: Date) => ({
  tokenHash: accessTokenHash(token),
  usedAt: null,
  expiresAt: { gt: now },
  identifier: { person: { state: 'ACTIVE' as const } },
})

type Identifier = { id: string; value: string; personId: string }

/** One proved address is one person's alone; who else gave it may be the same: staff decide. */
async function takeAsProved(tx: Tx, own: Identifier, now: Date): Promise<void> {
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

/** Everybody who gave this address: whoever reads the mailbox speaks for all of them. */
export async function personsBehind(identifierId: string): Promise<string[]> {
  const own = await db.personIdentifier.findUnique({
    where: { id: identifierId },
    select: { value: true },
  })
  if (!own) return []
  const rows = await identifiersNamed(db, own.value)
  return [...new Set(rows.map((it) => it.personId))]
}
