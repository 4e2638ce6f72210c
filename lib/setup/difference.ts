import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { checkout } from './checkout.ts'
import { migrate, NO_FILTER } from './migrate.ts'
import { withSchemaEngine } from './schema-engine.ts'

const EMPTY = '-- This is an empty migration.'

/**
 * Returns the SQL that would bring the database to the state of prisma/schema; empty if they match.
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
 * Writes a new migration with the changes of the schema that no migration contains yet.
 *
 * @param databaseUrl any database on a server where a temporary database may be created
 * @returns the path of the migration file, or null if there is nothing to migrate
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

/** Applies the migrations to a temporary database, so that no existing data affects the comparison. */
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
