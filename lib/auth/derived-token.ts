import { createHash } from 'node:crypto'
import { keyedHashes } from './secrets.ts'

/**
 * A token of 256 bits that is derived from a text with an id. Only its hash is stored, and whoever has
 * the secret can derive it again, for a mail that is built when it is sent.
 *
 * @param storedHash hash of the token when it was first derived, perhaps by an earlier secret; null:
 *   it is derived for the first time
 */
export function derivedToken(text: string, storedHash: string | null): string {
  const [newest = '', ...earlier] = keyedHashes(text).map((it) => it.toString('base64url'))
  return earlier.find((it) => tokenHash(it) === storedHash) ?? newest
}

export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex')
