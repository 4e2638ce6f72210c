import { decode, encode, type JWT } from 'next-auth/jwt'
import { secret, secrets } from './secrets.ts'

type Purpose = {
  /** Separates the cookies of different purposes from each other. */
  salt?: string
}

export const encryptCookie = (
  token: JWT,
  { salt = '', maxAge }: Purpose & { maxAge: number },
): Promise<string> => encode({ token, secret: secret(), salt, maxAge })

/** Null for a cookie that we did not encrypt, or that has expired: tampering is no error. */
export async function decryptCookie(
  encrypted: string,
  { salt = '' }: Purpose = {},
): Promise<JWT | null> {
  for (const secret of secrets()) {
    const token = await decode({ token: encrypted, secret, salt }).catch(() => null)
    if (token) return token
  }
  return null
}
