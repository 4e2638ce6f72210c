import { db } from '#lib/database/db.ts'
import { log } from '#lib/errors/log.ts'
import { decryptSecret, encryptSecret, isEncryptedByNewest } from './encrypt-secret.ts'

/**
 * Encrypts webhook secrets with the newest secret, so that earlier ones are not needed for them.
 *
 * @returns the number of webhooks whose secrets were encrypted anew
 */
export async function reencryptSecrets(): Promise<number> {
  const rows = await db.subscription.findMany({
    where: { secret: { not: null } },
    select: { id: true, secret: true, previousSecret: true },
  })
  let changed = 0
  for (const { id, secret, previousSecret } of rows) {
    const fresh = { secret: renewed(secret), previousSecret: renewed(previousSecret) }
    if (fresh.secret === secret && fresh.previousSecret === previousSecret) continue
    // Unless it was rotated in the meantime.
    const where = { id, secret, previousSecret }
    changed += (await db.subscription.updateMany({ where, data: fresh })).count
  }
  if (changed > 0) log.info({ changed }, 'webhook secrets are encrypted with the newest secret')
  return changed
}

function renewed(stored: string | null): string | null {
  if (stored === null || isEncryptedByNewest(stored)) return stored
  try {
    return encryptSecret(decryptSecret(stored))
  } catch {
    // Encrypted by a secret that is not known any more.
    return stored
  }
}
