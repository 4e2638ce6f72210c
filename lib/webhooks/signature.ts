import { randomBytes, timingSafeEqual } from 'node:crypto'
import { Webhook } from 'standardwebhooks'

/** A new secret by Standard Webhooks 1.0: `whsec_` and 24 to 64 bytes in base64. */
export const newSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`

type SignedMessage = {
  id: string
  /** Seconds since 1970. */
  timestamp: number
  body: string
}

/** The value of `webhook-signature`: one `v1,…` for each active secret, separated by spaces. */
export const signatures = (secrets: readonly string[], message: SignedMessage): string =>
  secrets.map((it) => sign(it, message)).join(' ')

/** How old or how far ahead a message may be, in seconds. */
const TOLERANCE_SECONDS = 300

/**
 * Whether a message was signed with one of these secrets within the tolerance. The library's own
 * `verify` takes neither several secrets nor the time.
 */
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
    .map((it) => Buffer.from(it))
  return secrets.some((secret) => {
    const expected = Buffer.from(sign(secret, message))
    return given.some((it) => it.length === expected.length && timingSafeEqual(it, expected))
  })
}

const sign = (secret: string, { id, timestamp, body }: SignedMessage): string =>
  new Webhook(secret).sign(id, new Date(timestamp * 1000), body)
