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

/** The Set-Cookie value with the encrypted mailbox to which a code was sent; also for unknown ones. */
export async function codeRequestCookie(email: string): Promise<string> {
  const value = await encryptCookie(
    { sub: email },
    { salt: CODE_REQUEST_SALT, maxAge: CODE_REQUEST_MAX_AGE_SECONDS },
  )
  return cookie(codeRequestCookieName(), value, CODE_REQUEST_MAX_AGE_SECONDS)
}

/** The mailbox of a code request; null: none, or expired. */
export const readCodeRequest = (cookies: string | null): Promise<string | null> =>
  decodeCookie(cookies, codeRequestCookieName(), CODE_REQUEST_SALT)

/** The id of the verified identifier, from the cookies of a request; null: none, or expired. */
export const readAccessSession = (cookies: string | null): Promise<string | null> =>
  decodeCookie(cookies, accessSessionCookieName(), SALT)

async function decodeCookie(
  cookies: string | null,
  name: string,
  salt: string,
): Promise<string | null> {
  const pair = (cookies ?? '').split(/;\s*/).find((it) => it.startsWith(`${name}=`))
  if (!pair) return null
  return (await decryptCookie(pair.slice(name.length + 1), { salt }))?.sub ?? null
}
