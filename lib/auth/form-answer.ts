import { NextResponse } from 'next/server'
import { toAppError } from '#lib/errors/errors.ts'
import { log } from '#lib/errors/log.ts'
import { encryptFlash, flashCookie } from './form-flash.ts'
import {
  encryptSession,
  SESSION_MAX_AGE_SECONDS,
  type Session,
  sessionCookie,
} from './session-cookie.ts'

/** Redirects to the next page by GET, so that a reload does not resend the form. */
export function seeOther(path: string): NextResponse {
  return new NextResponse(null, {
    status: 303,
    headers: { location: path, 'cache-control': 'no-store' },
  })
}

export async function signedIn(session: Session, path: string): Promise<NextResponse> {
  const { name, options } = sessionCookie()
  const answer = seeOther(path)
  answer.cookies.set(name, await encryptSession(session), {
    ...options,
    maxAge: SESSION_MAX_AGE_SECONDS,
  })
  return answer
}

/** Response to a sign-in by fetch, which leaves the page open. */
export async function signedInAsJson(session: Session): Promise<NextResponse> {
  const { name, options } = sessionCookie()
  const answer = NextResponse.json({ ok: true }, { headers: { 'cache-control': 'no-store' } })
  answer.cookies.set(name, await encryptSession(session), {
    ...options,
    maxAge: SESSION_MAX_AGE_SECONDS,
  })
  return answer
}

export function refusedAsJson(error: unknown): NextResponse {
  const { code, message, status } = toAppError(error)
  if (code === 'internal') log.error({ err: error }, 'signing in failed')
  return NextResponse.json({ ok: false, code, message }, { status })
}

export function signedOut(): NextResponse {
  const { name, options } = sessionCookie()
  const answer = seeOther('/sign-in')
  answer.cookies.set(name, '', { ...options, maxAge: 0 })
  // Not “storage”: it would delete drafts that the user chose to keep, and what readers have set.
  answer.headers.set('clear-site-data', '"cache"')
  return answer
}

/** Redirects back to the form, which shows the error and keeps `values`. */
export async function formRefused(
  page: string,
  query: string,
  error: unknown,
  values: Record<string, string>,
): Promise<NextResponse> {
  const { code, message, fields = {} } = toAppError(error)
  if (code === 'internal') log.error({ err: error }, `${page} failed`)
  const { name, options } = flashCookie(page)
  const answer = seeOther(page + query)
  answer.cookies.set(name, await encryptFlash({ message, fields: { ...fields }, values }), options)
  return answer
}
