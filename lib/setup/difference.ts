import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { checkout } from './checkout.ts'
import { migrate, NO_FILTER } from './migrate.ts'
import { withSchemaEngine } from './schema-engine.ts'

const EMPTY = '-- This is an empty migration.'

/**
 * The SQL that would still be needed to make the database what prisma/schema says; empty if
 * nothing is.
 */
export async function schemaDifference(databaseUrl: string): Promise<string> {
  const folder = join(checkout, 'prisma/schema')
  const files = readdirSync(folder).map((name) => {
    const path = join(folder, name)
    return { path, content: readFileSync(path, 'utf8') }
  })
  const { stdout } = await withSchemaEngine(databaseUrl, (engine) =>
    engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: checkout },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: NO_FILTER,
    }),
  )
  const sql = (stdout ?? '').trim()
  return sql === EMPTY ? '' : sql
}

/**
 * Writes what the schema says beyond the migrations as the next one.
 *
 * @param databaseUrl of any database on a server where another may be created for a moment
 * @returns the file, or null if the migrations say it all
 */
export async function writeMigration(databaseUrl: string, name: string): Promise<string | null> {
  const sql = await withScratchDatabase(databaseUrl, async (scratch) => {
    await migrate(scratch)
    return schemaDifference(scratch)
  })
  if (!sql) return null
  const folder = join(checkout, 'prisma/migrations', `${timestamp(new Date())}_${name}`)
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'migration.sql')
  writeFileSync(file, `${sql}\n`)
  writeFileSync(join(folder, '../migration_lock.toml'), 'provider = "postgresql"\n')
  return file
}

/** The history is compared, not the data: so it is applied to a database of its own. */
async function withScratchDatabase<Result>(
  databaseUrl: string,
  work: (url: string) => Promise<Result>,
) {
  const name = `lectern_scratch_${randomUUID().replaceAll('-', '')}`
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query(`CREATE DATABASE ${name} TEMPLATE template0`)
    const url = new URL(databaseUrl)
    url.pathname = `/${name}`
    return await work(url.href)
  } finally {
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    await client.end()
  }
}

function timestamp(date: Date) {
  return date.toISOString().replace(/\D/g, '').slice(0, 14)
}
