import { db } from '#lib/database/db.ts'

let tables: string[] | undefined

/** Empties every table. It is fast because only tables with rows are truncated. */
export async function resetDatabase() {
  tables ??= await tableNames()
  const filled = await tablesWithRows(tables)
  if (filled.length === 0) return
  await db.$transaction([
    // Disables the triggers that protect append-only tables.
    db.$executeRaw`SET LOCAL session_replication_role = replica`,
    db.$executeRawUnsafe(`TRUNCATE ${filled.map(quoted).join(', ')} RESTART IDENTITY CASCADE`),
  ])
}

async function tableNames() {
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> '_prisma_migrations'`
  return rows.map(({ name }) => name)
}

async function tablesWithRows(names: string[]) {
  const questions = names.map(
    (name, index) => `SELECT ${index} AS index WHERE EXISTS (SELECT FROM ${quoted(name)})`,
  )
  const rows = await db.$queryRawUnsafe<{ index: number }[]>(questions.join(' UNION ALL '))
  return rows.flatMap(({ index }) => names[index] ?? [])
}

function quoted(name: string) {
  return `"${name.replaceAll('"', '""')}"`
}
