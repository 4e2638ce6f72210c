import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { env } from '#lib/env.ts'

/** Encrypts what the table must not tell: AES-256-GCM, its key derived from NEXTAUTH_SECRET. */
export function encryptSecret(secret: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key(), nonce)
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
  return ['v1', nonce, sealed, cipher.getAuthTag()]
    .map((it) => (typeof it === 'string' ? it : it.toString('base64url')))
    .join('.')
}

/** @throws if it was changed, or sealed under another NEXTAUTH_SECRET: it has to be rotated then */
export function decryptSecret(box: string): string {
  const [version, nonce = '', sealed = '', tag = ''] = box.split('.')
  if (version !== 'v1') throw new Error('a secret of a version that is not known')
  const decipher = createDecipheriv('aes-256-gcm', key(), Buffer.from(nonce, 'base64url'), {
    authTagLength: 16,
  })
  decipher.setAuthTag(Buffer.from(tag, 'base64url'))
  const opened = [decipher.update(Buffer.from(sealed, 'base64url')), decipher.final()]
  return Buffer.concat(opened).toString('utf8')
}

function key(): Buffer {
  const secret = env().sessionSecret
  if (!secret) throw new Error('NEXTAUTH_SECRET is not set')
  return Buffer.from(hkdfSync('sha256', secret, '', 'lectern endpoint secret', 32))
}
