import { decryptSecret } from './encrypt-secret.ts'

export type StoredSecrets = {
  secret: string | null
  previousSecret: string | null
  previousSecretExpiresAt: Date | null
}

/** The valid secrets, newest first; during a rotation there are two. */
export function activeSecrets(stored: StoredSecrets, now: Date): string[] {
  const { secret, previousSecret, previousSecretExpiresAt } = stored
  const before = previousSecretExpiresAt && previousSecretExpiresAt > now ? previousSecret : null
  return [secret, before].filter((it) => it !== null).map(decryptSecret)
}
