import type { Tx } from '#lib/database/db.ts'

/**
 * Follows merges from a record to the one that it has become.
 *
 * @returns the id of a record that is merged into no other; null: there is no such person, or the
 *   chain is a cycle
 */
export async function resolvePerson(tx: Tx, id: string): Promise<string | null> {
  // UNION drops rows that were found before, so a cycle ends.
  const [end] = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE chain AS (
      SELECT "id", "mergedIntoId" FROM "Person" WHERE "id" = ${id}::uuid
      UNION
      SELECT person."id", person."mergedIntoId"
      FROM "Person" person JOIN chain ON person."id" = chain."mergedIntoId"
    ) SELECT "id" FROM chain WHERE "mergedIntoId" IS NULL`
  return end?.id ?? null
}
