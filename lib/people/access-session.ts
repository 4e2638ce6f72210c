import { decode, encode } from 'next-auth/jwt'
import { secret } from '#lib/auth/session-cookie.ts'
import { env } from '#lib/env.ts'

const SECONDS = 30 * 60
/** Derives a key of its own: no cookie of staff opens this, and this opens nothing of staff. */
const SALT = 'lectern.access'

/** `__Host-` binds a cookie to this very host, and browsers take it under https only. */
const isSecure = () => env().siteUrl.startsWith('https:')

export const accessCookieName = () => (isSecure() ? '__Host-lectern.access' : 'lectern.access')

/** @param identifierId null: it ends */
export async function accessCookie(identifierId: string | null): Promise<string> {
  const value = identifierId
    ? await encode({ token: { sub: identifierId }, secret: secret(), salt: SALT, maxAge: SECONDS })
    : ''
  const parts = [`${accessCookieName()}=${value}`, 'Path=/', 'HttpOnly', 'SameSite=Lax']
  return [
    ...parts,
    `Max-Age=${identifierId ? SECONDS : 0}`,
    ...(isSecure() ? ['Secure'] : []),
  ].join('; ')
}

/** The identifier that was proved, by the cookies of a request; null: none, or over. */
export async function openAccess(cookies: string | null): Promise<string | null> {
  const name = `${accessCookieName()}=`
  const pair = (cookies ?? '').split(/;\s*/).find((it) => it.startsWith(name))
  if (!pair) return null
  try {
    const token = await decode({ token: pair.slice(name.length), secret: secret(), salt: SALT })
    return token?.sub ?? null
  } catch {
    return null
  }
}
