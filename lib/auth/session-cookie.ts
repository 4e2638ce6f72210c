import type { JWT } from 'next-auth/jwt'
import { env } from '#lib/env.ts'
import { decryptCookie, encryptCookie } from './encrypted-cookie.ts'

/** A session ends after seven days at the latest. */
export const SESSION_MAX_AGE_SECONDS = 7 * 24 * 60 * 60

export type Session = {
  userId: string
  sessionVersion: number
  /** The row in UserSession. */
  sessionId: string
}

/** The prefix `__Host-` binds the cookie to this host; browsers accept it only over https. */
export function sessionCookie() {
  const secure = env().siteUrl.startsWith('https:')
  return {
    name: secure ? '__Host-lectern.session' : 'lectern.session',
    options: { httpOnly: true, secure, sameSite: 'lax' as const, path: '/' },
  }
}

export function encryptSession({ userId, sessionVersion, sessionId }: Session): Promise<string> {
  const token = { sub: userId, version: sessionVersion, session: sessionId }
  return encryptCookie(token, { maxAge: SESSION_MAX_AGE_SECONDS })
}

/** Null for a cookie that we did not encrypt: a tampered cookie means signed out, not an error. */
export async function decryptSession(encrypted: string | undefined): Promise<Session | null> {
  return encrypted ? sessionOf(await decryptCookie(encrypted)) : null
}

function sessionOf(token: JWT | null): Session | null {
  return typeof token?.sub === 'string' &&
    typeof token.version === 'number' &&
    typeof token.session === 'string'
    ? { userId: token.sub, sessionVersion: token.version, sessionId: token.session }
    : null
}
