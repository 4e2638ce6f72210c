import { db } from '#lib/database/db.ts'

/** Names of all tables, including those of the queue, in which a row contains one of these texts. */
export async function tablesWith(...words: string[]): Promise<string[]> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
    WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`
  const found: string[] = []
  for (const { name } of tables) {
    const rows = await db.$queryRawUnsafe<{ found: boolean }[]>(
      `SELECT EXISTS (SELECT FROM ${name} AS it, unnest($1::text[]) AS word
       WHERE position(lower(word) IN lower(it::text)) > 0) AS found`,
      words,
    )
    if (rows[0]?.found) found.push(name.replaceAll('"', ''))
  }
  return found
}
