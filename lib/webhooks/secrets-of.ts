import { openSecret } from './secret-box.ts'

export type StoredSecrets = {
  secret: string | null
  secretBefore: string | null
  secretBeforeUntil: Date | null
}

/** Secrets in force, the newest first; while a rotation runs there are two. */
export function secretsOf(stored: StoredSecrets, now: Date): string[] {
  const { secret, secretBefore, secretBeforeUntil } = stored
  const before = secretBeforeUntil && secretBeforeUntil > now ? secretBefore : null
  return [secret, before].filter((it) => it !== null).map(openSecret)
}
