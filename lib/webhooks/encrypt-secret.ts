import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { env } from '#lib/env.ts'

/** Encrypts a secret for the database: AES-256-GCM, with a key derived from NEXTAUTH_SECRET. */
export function encryptSecret(secret: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key(), nonce)
  const encrypted = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
  return ['v1', nonce, encrypted, cipher.getAuthTag()]
    .map((it) => (typeof it === 'string' ? it : it.toString('base64url')))
    .join('.')
}

/** @throws if it was altered or encrypted under another NEXTAUTH_SECRET; then it has to be rotated */
export function decryptSecret(stored: string): string {
  const [version, nonce = '', encrypted = '', tag = ''] = stored.split('.')
  if (version !== 'v1') throw new Error('unknown version of an encrypted secret')
  const decipher = createDecipheriv('aes-256-gcm', key(), Buffer.from(nonce, 'base64url'), {
    authTagLength: 16,
  })
  decipher.setAuthTag(Buffer.from(tag, 'base64url'))
  const decrypted = [decipher.update(Buffer.from(encrypted, 'base64url')), decipher.final()]
  return Buffer.concat(decrypted).toString('utf8')
}

function key(): Buffer {
  const secret = env().sessionSecret
  if (!secret) throw new Error('NEXTAUTH_SECRET is not set')
  return Buffer.from(hkdfSync('sha256', secret, '', 'lectern endpoint secret', 32))
}
