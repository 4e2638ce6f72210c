import { createHash } from 'node:crypto'
import { derivedToken } from '#lib/auth/derived-token.ts'
import { keyedHash, keyedHashes } from '#lib/auth/secrets.ts'
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
 * window before and earlier secrets are also looked up, so that a second submission is recognised.
 */
export function idempotencyKeys(input: RequestInput, hash: string, now: Date): string[] {
  if (input.idempotencyKey) return [`client:${input.idempotencyKey}`]
  const window = idempotencyWindow(now)
  return [window, window - 1].flatMap((it) =>
    hmacs(['request', input.phone, input.email, hash, input.honeypot, it].join('\n')).map(
      (key) => `derived:${key}`,
    ),
  )
}

/** The idempotency keys of a row of an import: the one to store, then those by earlier secrets. */
export const importKeys = (row: object): string[] =>
  hmacs(JSON.stringify(sorted(row))).map((it) => `import:${it}`)

/** Hash of what staff entered. */
export const entryHash = (row: object): string =>
  `import:${keyedHash(JSON.stringify(sorted(row))).toString('base64url')}`

/** Derived, not stored, so that a repeated request gets the same receipt; only its hash is stored. */
export const receiptToken = (submissionId: string, storedHash: string | null = null): string =>
  derivedToken(`receipt\n${submissionId}`, storedHash)

/** Hashes of a message, by which equal messages of different senders are found; the first is stored. */
export const messageHashes = (message: string): string[] => hmacs(`words\n${message}`)

/** Secrets of altcha, newest first: one signs the challenge, the other the answer. */
export const proofSecrets = (): { challenge: string; answer: string }[] => {
  const [challenges, answers] = [hmacs('proof challenge'), hmacs('proof answer')]
  return challenges.map((challenge, index) => ({ challenge, answer: answers[index] ?? '' }))
}

const hmacs = (text: string): string[] => keyedHashes(text).map((it) => it.toString('base64url'))
