import type { Client } from 'pg'

type Table = { name: string; columns: string[] }

/** Lists Lectern's tables with their columns, without generated columns and Prisma's migration table. */
export async function listTables(client: Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    SELECT relation.relname AS name, array_agg(col.attname::text ORDER BY col.attnum) AS columns
    FROM pg_class relation
    JOIN pg_attribute col ON col.attrelid = relation.oid AND col.attnum > 0
      AND NOT col.attisdropped AND col.attgenerated = ''
    WHERE relation.relnamespace = 'public'::regnamespace AND relation.relkind = 'r'
      AND relation.relname <> '_prisma_migrations'
    GROUP BY relation.relname ORDER BY relation.relname`)
  return rows
}
