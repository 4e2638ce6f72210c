import { createHmac } from 'node:crypto'
import { env } from '#lib/env.ts'

/** The secret of this installation. */
export function secret(): string {
  const { sessionSecret } = env()
  if (!sessionSecret) throw new Error('NEXTAUTH_SECRET is not set')
  return sessionSecret
}

/** HMAC-SHA256 of a text; nobody can compute it without the secret. */
export const keyedHash = (text: string): Buffer =>
  createHmac('sha256', secret()).update(text).digest()
