import type { IncomingMessage } from 'node:http'
import { openSession, sessionCookie } from '#lib/auth/session-cookie.ts'

/** Maximum size of a body sent to a staff address without a session, such as the sign-in form. */
export const ANONYMOUS_BODY_MAX_BYTES = 64 * 1024

/** Whether the request has a session cookie; does not verify it. */
export const mayHaveSession = ({ headers }: IncomingMessage): boolean =>
  headers.cookie?.includes(sessionCookie().name) ?? false

/**
 * Whether the request has a session cookie that we encrypted. This suffices for reading a large body;
 * whether the session is still valid, and its permissions, are checked later.
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
