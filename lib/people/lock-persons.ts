import type { Tx } from '#lib/database/db.ts'

/** Locks these records until the transaction ends, always in the same order. */
export async function lockPersons(tx: Tx, ids: readonly string[]): Promise<void> {
  const sorted = [...new Set(ids)].sort()
  await tx.$executeRaw`
    SELECT 1 FROM "Person" WHERE "id" = ANY(${sorted}::uuid[]) ORDER BY "id" FOR UPDATE`
}
