import { createHmac } from 'node:crypto'
import { env } from '#lib/env.ts'

/**
 * The secrets of this installation, newest first: whatever is written uses the newest, and what an
 * earlier one wrote is still read.
 */
export function secrets(): readonly string[] {
  const { sessionSecret, previousSecrets } = env()
  if (!sessionSecret) throw new Error('NEXTAUTH_SECRET is not set')
  return [sessionSecret, ...previousSecrets]
}

/** The newest secret. */
export const secret = (): string => secrets()[0] ?? ''

/** HMAC-SHA256 of a text by the newest secret; nobody can compute it without the secret. */
export const keyedHash = (text: string): Buffer => hmac(secret(), text)

/** The same by each secret, newest first: for finding what an earlier one wrote. */
export const keyedHashes = (text: string): Buffer[] => secrets().map((it) => hmac(it, text))

const hmac = (key: string, text: string) => createHmac('sha256', key).update(text).digest()
