import { createHash, createHmac } from 'node:crypto'
import { env } from '#lib/env.ts'

/** Derived from the id, not stored, so that the mail can be written when it is sent. */
export function accessToken(id: string): string {
  const secret = env().sessionSecret
  if (!secret) throw new Error('NEXTAUTH_SECRET is not set')
  return createHmac('sha256', secret).update(`access\n${id}`).digest('base64url')
}

export const accessTokenHash = (token: string): string =>
  createHash('sha256').update(token).digest('hex')
