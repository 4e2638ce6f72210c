import { derivedToken } from '#lib/auth/derived-token.ts'

/** Token of a link to choose a password: derived from its id, so that the mail is built when it is sent. */
export const passwordToken = (linkId: string, storedHash: string | null = null): string =>
  derivedToken(`password link\n${linkId}`, storedHash)
