import { keyedHash, keyedHashes } from '#lib/auth/secrets.ts'
import type { Tx } from '#lib/database/db.ts'

export type Identifier = { kind: 'EMAIL' | 'PHONE'; value: string }
type StoredErasureProof = Omit<Identifier, 'value'> & {
  identifierHmac: string
  reason: string
  erasedAt: Date
}

/** HMAC of an erased or suppressed identifier; it cannot be reversed without NEXTAUTH_SECRET. */
export const identifierHmac = (it: Identifier): string => keyedHash(named(it)).toString('base64url')

/** The same by each secret, newest first: identifiers stay suppressed when the secret changes. */
export const identifierHmacs = (it: Identifier): string[] =>
  keyedHashes(named(it)).map((hmac) => hmac.toString('base64url'))

const named = ({ kind, value }: Identifier) => `erased\n${kind}\n${value}`

export async function recordErasureProofs(
  tx: Tx,
  identifiers: readonly Identifier[],
  reason: string,
  erasedAt: Date,
): Promise<StoredErasureProof[]> {
  const proofs = identifiers.map((it) => ({
    kind: it.kind,
    identifierHmac: identifierHmac(it),
    reason,
    erasedAt,
  }))
  for (const { kind, identifierHmac } of proofs) {
    const name = { kind, identifierHmac }
    await tx.erasureProof.upsert({
      where: { kind_identifierHmac: name },
      create: { ...name, reason, erasedAt },
      // A person who was restored from a backup was erased for the stored reason.
      update: reason === 'backup' ? {} : { reason, erasedAt },
    })
  }
  return proofs
}
