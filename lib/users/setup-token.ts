import { timingSafeEqual } from 'node:crypto'
import { keyedHash } from '#lib/auth/secrets.ts'
import { db } from '#lib/database/db.ts'
import { hasUsers } from './commands.ts'

/**
 * Token of the link by which the first admin is created; null once there is a user. It is derived from
 * the secret and the time of the initial content: every process knows it, and another database has
 * another one.
 */
export async function setupToken(): Promise<string | null> {
  if (await hasUsers()) return null
  const seeded = await db.watermark.findUnique({
    where: { name: 'seeded' },
    select: { at: true },
  })
  return keyedHash(`set-up link\n${seeded?.at.toISOString() ?? ''}`).toString('base64url')
}

/** Whether this is the token that the start prints. */
export async function isSetupToken(given: unknown): Promise<boolean> {
  const token = await setupToken()
  if (token === null || typeof given !== 'string' || given.length !== token.length) return false
  const [own, other] = [Buffer.from(token), Buffer.from(given)]
  return own.length === other.length && timingSafeEqual(own, other)
}
