import { derivedToken } from '#lib/auth/derived-token.ts'
import { keyedHashes } from '#lib/auth/secrets.ts'

/** Derived from the id and not stored, so that the mail can be built when it is sent. */
export const accessToken = (id: string, storedHash: string | null = null): string =>
  derivedToken(`access\n${id}`, storedHash)

/**
 * Six digits to type on another device; derived from the id and not stored. By the newest secret first:
 * a mail that was sent before the secret changed has the second one.
 */
export const accessCodes = (id: string): string[] =>
  keyedHashes(`access code\n${id}`).map((it) =>
    String(it.readUIntBE(0, 6) % 1_000_000).padStart(6, '0'),
  )
