import type { IncomingMessage } from 'node:http'
import { decryptSession, sessionCookie } from '#lib/auth/session-cookie.ts'

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
  const encrypted = cookies.find((it) => it.startsWith(`${name}=`))?.slice(name.length + 1)
  return (await decryptSession(encrypted && decodeURIComponentSafely(encrypted))) !== null
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
