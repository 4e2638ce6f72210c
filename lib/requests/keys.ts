import { createHash, createHmac } from 'node:crypto'
import { env } from '#lib/env.ts'
import { idempotencyWindow } from './request.ts'
import type { RequestInput } from './schema.ts'

/** What was sent, without what differs between two sendings of one form; consents are part of it. */
export function bodyHash(input: RequestInput): string {
  const { idempotencyKey, elapsedMs, honeypot, proof, read, consents, ...said } = input
  const { reading, ...others } = consents
  return createHash('sha256')
    .update(JSON.stringify([sorted(said), sorted(reading ? consents : others)]))
    .digest('hex')
}

const sorted = (fields: object) => Object.entries(fields).toSorted(([a], [b]) => (a < b ? -1 : 1))

/**
 * The client's key, or, for a form without script, an HMAC of who asks what within half an hour.
 * The window before is looked up too, so that a request at its very edge stays one.
 */
export function idempotencyKeys(input: RequestInput, hash: string, now: Date): string[] {
  if (input.idempotencyKey) return [`client:${input.idempotencyKey}`]
  const window = idempotencyWindow(now)
  return [window, window - 1].map(
    (it) =>
      `derived:${hmac(['request', input.phone, input.email, hash, input.honeypot, it].join('\n'))}`,
  )
}

/** The same row of a list again is the same request. */
export const importKey = (row: object): string => `import:${hmac(JSON.stringify(sorted(row)))}`

/** Derived, not stored, so that the same key gets the same receipt; the table has its hash alone. */
export const receiptToken = (submissionId: string): string => hmac(`receipt\n${submissionId}`)

/** What many people say alike is found by this, and read by nobody. */
export const messageHash = (words: string): string => hmac(`words\n${words}`)

/** Two secrets of altcha: one signs what is asked, the other the right answer. */
export const proofSecret = (of: 'challenge' | 'answer'): string => hmac(`proof ${of}`)

export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex')

function hmac(text: string): string {
  const secret = env().sessionSecret
  if (!secret) throw new Error('NEXTAUTH_SECRET is not set')
  return createHmac('sha256', secret).update(text).digest('base64url')
}
