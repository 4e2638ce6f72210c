import { createHash, createHmac } from 'node:crypto'
import { env } from '#lib/env.ts'

/** Derived from the id and not stored, so that the mail can be built when it is sent. */
export const accessToken = (id: string): string => keyed(`access\n${id}`).toString('base64url')

export const accessTokenHash = (token: string): string =>
  createHash('sha256').update(token).digest('hex')

/** Six digits to type on another device; derived from the id and not stored. */
export const accessCode = (id: string): string =>
  String(keyed(`access code\n${id}`).readUIntBE(0, 6) % 1_000_000).padStart(6, '0')

function keyed(text: string): Buffer {
  const secret = env().sessionSecret
  if (!secret) throw new Error('NEXTAUTH_SECRET is not set')
  return createHmac('sha256', secret).update(text).digest()
}
