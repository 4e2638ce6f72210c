import { createHmac } from 'node:crypto'
import type { Tx } from '#lib/database/db.ts'
import { env } from '#lib/env.ts'

export type Identifier = { kind: 'EMAIL' | 'PHONE'; value: string }
type StoredErasureProof = Omit<Identifier, 'value'> & {
  identifierHmac: string
  reason: string
  erasedAt: Date
}

/** HMAC of an erased or suppressed identifier; it cannot be reversed without NEXTAUTH_SECRET. */
export function identifierHmac({ kind, value }: Identifier): string {
  const secret = env().sessionSecret
  if (!secret) throw new Error('NEXTAUTH_SECRET is not set')
  return createHmac('sha256', secret).update(`erased\n${kind}\n${value}`).digest('base64url')
}

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
