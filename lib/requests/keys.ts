import { createHash, createHmac } from 'node:crypto'
import { env } from '#lib/env.ts'
import { idempotencyWindow } from './request.ts'
import type { RequestInput } from './schema.ts'

/** Hash of a request, without what differs between two submissions of one form. */
export function bodyHash(input: RequestInput): string {
  const { idempotencyKey, elapsedMs, honeypot, proof, read, consents, ...rest } = input
  const { timeZone, firstTouch, lastTouch, ...fields } = rest
  const { reading, ...others } = consents
  return createHash('sha256')
    .update(JSON.stringify([sorted(fields), sorted(reading ? consents : others)]))
    .digest('hex')
}

const sorted = (fields: object) => Object.entries(fields).toSorted(([a], [b]) => (a < b ? -1 : 1))

/**
 * The client's key or, for a form without script, an HMAC of sender, content and half hour. The
 * window before is also looked up, so that a second submission just after its end is recognised.
 */
export function idempotencyKeys(input: RequestInput, hash: string, now: Date): string[] {
  if (input.idempotencyKey) return [`client:${input.idempotencyKey}`]
  const window = idempotencyWindow(now)
  return [window, window - 1].map(
    (it) =>
      `derived:${hmac(['request', input.phone, input.email, hash, input.honeypot, it].join('\n'))}`,
  )
}

/** The idempotency key of a row of an import. */
export const importKey = (row: object): string => `import:${hmac(JSON.stringify(sorted(row)))}`

/** Derived, not stored, so that a repeated request gets the same receipt; only its hash is stored. */
export const receiptToken = (submissionId: string): string => hmac(`receipt\n${submissionId}`)

/** Hash of a message, by which equal messages of different senders are found. */
export const messageHash = (message: string): string => hmac(`words\n${message}`)

/** Secrets of altcha: one signs the challenge, the other the answer. */
export const proofSecret = (of: 'challenge' | 'answer'): string => hmac(`proof ${of}`)

export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex')

function hmac(text: string): string {
  const secret = env().sessionSecret
  if (!secret) throw new Error('NEXTAUTH_SECRET is not set')
  return createHmac('sha256', secret).update(text).digest('base64url')
}
