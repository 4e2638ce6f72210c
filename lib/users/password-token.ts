import { createHash } from 'node:crypto'
import { keyedHash } from '#lib/auth/secrets.ts'

/** Token of a link to choose a password: derived from its id, so that the mail is built when it is sent. */
export const passwordToken = (linkId: string): string =>
  keyedHash(`password link\n${linkId}`).toString('base64url')

export const passwordTokenHash = (token: string): string =>
  createHash('sha256').update(token).digest('hex')
