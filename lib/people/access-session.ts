import type { JWT } from 'next-auth/jwt'
import { z } from 'zod'
import { decryptCookie, encryptCookie } from '#lib/auth/encrypted-cookie.ts'
import { env } from '#lib/env.ts'

const ACCESS_SESSION_MAX_AGE_SECONDS = 30 * 60
/** Salts separate these cookies from each other and from those of staff. */
const SALT = 'lectern.access'

/** The prefix `__Host-` binds a cookie to the host; browsers accept it only with https. */
const isSecure = () => env().siteUrl.startsWith('https:')

export const accessSessionCookieName = () =>
  isSecure() ? '__Host-lectern.access' : 'lectern.access'

/** The Set-Cookie value of a session. @param identifierId null: ends the session */
export async function accessSessionCookie(identifierId: string | null): Promise<string> {
  const value = identifierId
    ? await encryptCookie(
        { sub: identifierId },
        { salt: SALT, maxAge: ACCESS_SESSION_MAX_AGE_SECONDS },
      )
    : ''
  return cookie(accessSessionCookieName(), value, identifierId ? ACCESS_SESSION_MAX_AGE_SECONDS : 0)
}

function cookie(name: string, value: string, seconds: number): string {
  const parts = [`${name}=${value}`, 'Path=/', 'HttpOnly', 'SameSite=Lax', `Max-Age=${seconds}`]
  return [...parts, ...(isSecure() ? ['Secure'] : [])].join('; ')
}

const CODE_REQUEST_SALT = 'lectern.access.asked'
const CODE_REQUEST_MAX_AGE_SECONDS = 15 * 60

const codeRequestCookieName = () => (isSecure() ? '__Host-lectern.asked' : 'lectern.asked')

/** What a browser requested last: a code to this mailbox, also to an unknown one. */
export type CodeRequest = { email: string; id: string }

/** The Set-Cookie value by which this browser, and no other, may enter the code that was sent. */
export async function codeRequestCookie({ email, id }: CodeRequest): Promise<string> {
  const value = await encryptCookie(
    { sub: email, code: id },
    { salt: CODE_REQUEST_SALT, maxAge: CODE_REQUEST_MAX_AGE_SECONDS },
  )
  return cookie(codeRequestCookieName(), value, CODE_REQUEST_MAX_AGE_SECONDS)
}

const codeRequest = z.object({ sub: z.string(), code: z.uuid() })

/** What this browser has requested; null: nothing, or it has expired. */
export async function readCodeRequest(cookies: string | null): Promise<CodeRequest | null> {
  const token = await decodeCookie(cookies, codeRequestCookieName(), CODE_REQUEST_SALT)
  const { data } = codeRequest.safeParse(token)
  return data ? { email: data.sub, id: data.code } : null
}

/** The id of the verified identifier, from the cookies of a request; null: none, or expired. */
export const readAccessSession = async (cookies: string | null): Promise<string | null> =>
  (await decodeCookie(cookies, accessSessionCookieName(), SALT))?.sub ?? null

async function decodeCookie(
  cookies: string | null,
  name: string,
  salt: string,
): Promise<JWT | null> {
  const pair = (cookies ?? '').split(/;\s*/).find((it) => it.startsWith(`${name}=`))
  if (!pair) return null
  return decryptCookie(pair.slice(name.length + 1), { salt })
}
