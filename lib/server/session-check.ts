import type { IncomingMessage } from 'node:http'
import { openSession, sessionCookie } from '#lib/auth/session-cookie.ts'

/** Maximum body to a staff address, such as the sign-in form, without a session. */
export const ANONYMOUS_BODY_MAX_BYTES = 64 * 1024

/** Whether there is a session cookie at all; cheap. */
export const mayHaveSession = ({ headers }: IncomingMessage): boolean =>
  headers.cookie?.includes(sessionCookie().name) ?? false

/**
 * Whether the request carries a session that we sealed. Enough to read a large body for; whether it
 * still holds and what it may is asked behind.
 */
export async function hasSession(request: IncomingMessage): Promise<boolean> {
  if (!mayHaveSession(request)) return false
  const { name } = sessionCookie()
  const cookies = (request.headers.cookie ?? '').split(';').map((it) => it.trim())
  const sealed = cookies.find((it) => it.startsWith(`${name}=`))?.slice(name.length + 1)
  return (await openSession(sealed && decodeURIComponentSafely(sealed))) !== null
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
