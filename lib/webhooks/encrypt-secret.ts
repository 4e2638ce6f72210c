import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { secret as newestSecret, secrets } from '#lib/auth/secrets.ts'

/** Encrypts a secret for the database: AES-256-GCM, with a key derived from NEXTAUTH_SECRET. */
export function encryptSecret(secret: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyOf(newestSecret()), nonce)
  const encrypted = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
  return ['v1', nonce, encrypted, cipher.getAuthTag()]
    .map((it) => (typeof it === 'string' ? it : it.toString('base64url')))
    .join('.')
}

/** @throws if it was altered or encrypted under an unknown NEXTAUTH_SECRET; then it has to be rotated */
export function decryptSecret(stored: string): string {
  for (const secret of secrets()) {
    try {
      return decryptWith(secret, stored)
    } catch {
      // Perhaps encrypted under an earlier one.
    }
  }
  throw new Error('a secret was altered or is encrypted under an unknown NEXTAUTH_SECRET')
}

export function isEncryptedByNewest(stored: string): boolean {
  try {
    decryptWith(newestSecret(), stored)
    return true
  } catch {
    return false
  }
}

function decryptWith(secret: string, stored: string): string {
  const [version, nonce = '', encrypted = '', tag = ''] = stored.split('.')
  if (version !== 'v1') throw new Error('unknown version of an encrypted secret')
  const decipher = createDecipheriv('aes-256-gcm', keyOf(secret), Buffer.from(nonce, 'base64url'), {
    authTagLength: 16,
  })
  decipher.setAuthTag(Buffer.from(tag, 'base64url'))
  const decrypted = [decipher.update(Buffer.from(encrypted, 'base64url')), decipher.final()]
  return Buffer.concat(decrypted).toString('utf8')
}

const keyOf = (secret: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', 'lectern endpoint secret', 32))
