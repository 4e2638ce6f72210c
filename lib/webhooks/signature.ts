import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** Standard Webhooks 1.0: `whsec_` and the key in base64, 24 to 64 bytes of it. */
export const newSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`

export type SignedMessage = { id: string; timestamp: number; body: string }

/**
 * The value of `webhook-signature`: one `v1,…` for each secret in force, parted by spaces.
 *
 * @param message.timestamp seconds since 1970
 */
export function signatures(secrets: readonly string[], message: SignedMessage): string {
  return secrets.map((it) => `v1,${hmac(it, message).toString('base64')}`).join(' ')
}

/** How old or how far ahead a message may be, in seconds. */
const TOLERANCE_SECONDS = 300

/** Whether this message was signed with one of these secrets, and lately. */
export function isSignedBy(
  secrets: readonly string[],
  message: SignedMessage,
  header: string,
  now: Date,
): boolean {
  const age = Math.abs(now.getTime() / 1000 - message.timestamp)
  if (!Number.isFinite(age) || age > TOLERANCE_SECONDS) return false
  const given = header
    .split(' ')
    .slice(0, 10)
    .filter((it) => it.startsWith('v1,'))
    .map((it) => Buffer.from(it.slice(3), 'base64'))
  return secrets.some((secret) => {
    const expected = hmac(secret, message)
    return given.some((it) => it.length === expected.length && timingSafeEqual(it, expected))
  })
}

const hmac = (secret: string, { id, timestamp, body }: SignedMessage): Buffer =>
  createHmac('sha256', Buffer.from(secret.replace(/^whsec_/, ''), 'base64'))
    .update(`${id}.${timestamp}.${body}`)
    .digest()
