import { db, type Tx } from '#lib/database/db.ts'
import { AppError, isAppError } from '#lib/errors/errors.ts'
import { keyedHash } from './secrets.ts'

export type RateLimit = {
  /** What is counted: `sign-in:address`, `request:identifier` … */
  name: string
  points: number
  seconds: number
}

/**
 * Counts one attempt in the database, which all processes share, and rejects it above the limit.
 * Written as one statement, since a library would need its own table for the same upsert.
 *
 * @param who an address, an account …, or several, each counted separately; only HMACs are stored
 * @param within a transaction; the attempt counts only if the transaction commits
 * @throws AppError rate-limited, with the seconds to wait in `data.retryAfter`
 */
export async function consumeRateLimit(
  { name, points, seconds }: RateLimit,
  who: string | readonly string[],
  within: Tx = db,
): Promise<void> {
  const now = Date.now()
  // Sorted, so that concurrent statements with the same keys cannot deadlock.
  const keys = [...new Set([who].flat())].map((it) => `${name}:${fingerprint(it)}`).sort()
  const expire = BigInt(now + seconds * 1000)
  const rows = await within.$queryRaw<{ points: number; expire: bigint }[]>`
    INSERT INTO "RateLimit" AS old ("key", "points", "expire")
    SELECT key, 1, ${expire} FROM unnest(${keys}::text[]) AS key
    ON CONFLICT ("key") DO UPDATE SET
      "points" = CASE WHEN old."expire" <= ${BigInt(now)} THEN 1 ELSE old."points" + 1 END,
      "expire" = CASE WHEN old."expire" <= ${BigInt(now)} THEN ${expire} ELSE old."expire" END
    RETURNING "points", "expire"`
  const beyond = rows.filter((it) => it.points > points)
  if (beyond.length === 0) return
  const until = Math.max(...beyond.map((it) => Number(it.expire)))
  const retryAfter = Math.max(1, Math.ceil((until - now) / 1000))
  throw new AppError('rate-limited', {
    message: `Too many attempts. Please wait ${retryAfter} seconds and try again.`,
    data: { retryAfter },
  })
}

/** Counts one attempt; false instead of an error above the limit. */
export async function isWithinRateLimit(
  limit: RateLimit,
  who: string | readonly string[],
  within: Tx = db,
): Promise<boolean> {
  try {
    await consumeRateLimit(limit, who, within)
    return true
  } catch (error) {
    if (isAppError(error) && error.code === 'rate-limited') return false
    throw error
  }
}

/** Resets the count, for instance after a successful sign-in. */
export async function resetRateLimit({ name }: RateLimit, who: string): Promise<void> {
  await db.rateLimit.deleteMany({ where: { key: `${name}:${fingerprint(who)}` } })
}

/** Takes back one attempt, which turned out not to count. */
export async function refundRateLimit({ name }: RateLimit, who: string): Promise<void> {
  await db.rateLimit.updateMany({
    where: { key: `${name}:${fingerprint(who)}`, points: { gt: 0 } },
    data: { points: { decrement: 1 } },
  })
}

/** Deletes the counters whose window has passed. */
export async function deleteExpiredRateLimits(): Promise<number> {
  return db.$executeRaw`DELETE FROM "RateLimit" WHERE "expire" < ${BigInt(Date.now())}`
}

const fingerprint = (who: string) => keyedHash(who).toString('base64url').slice(0, 32)
