import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type {
  MigrationDirectory,
  MigrationList,
  SchemaEngine,
  SchemaFilter,
} from '@prisma/schema-engine-wasm'
import { Client } from 'pg'
import { checkout } from './checkout.ts'
import { explainConnection } from './connection.ts'
import { SetupError } from './report.js'
import { lastPanic, withSchemaEngine } from './schema-engine.ts'

export const NO_FILTER: SchemaFilter = { externalTables: [], externalEnums: [] }

const baseDir = join(checkout, 'prisma/migrations')
const MIN_POSTGRES_VERSION = 140_000
const LOCK = 'lectern migrations'

/**
 * Applies the migrations that the database does not have yet, one process at a time. Uses Prisma's
 * own migration table, so `prisma migrate deploy` may be used instead.
 *
 * @param databaseUrl a direct connection without a pooler, since the lock belongs to a session
 * @param only names of the migrations to apply, to get the schema of an earlier version
 * @returns the names of the applied migrations
 * @throws SetupError if the database is unreachable or too old, or a migration fails
 */
export async function migrate(
  databaseUrl: string,
  only: readonly string[] = migrationNames(),
): Promise<string[]> {
  const client = new Client({ connectionString: databaseUrl })
  client.on('error', () => {})
  try {
    await client.connect()
  } catch (error) {
    throw explainConnection(error)
  }
  try {
    await requireVersion(client)
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [LOCK])
    return await withSchemaEngine(databaseUrl, (engine) => applyMigrations(engine, only))
  } finally {
    await client.end()
  }
}

async function applyMigrations(engine: SchemaEngine, only: readonly string[]) {
  try {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: readMigrations(only),
      filters: NO_FILTER,
    })
    return appliedMigrationNames
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new SetupError('a migration of the database failed.', lastPanic() || message)
  }
}

async function requireVersion(client: Client) {
  const { rows } = await client.query<{ version: string; number: string }>(
    `SELECT current_setting('server_version') AS version,
            current_setting('server_version_num') AS number`,
  )
  const [found] = rows
  if (found && Number(found.number) >= MIN_POSTGRES_VERSION) return
  throw new SetupError(
    `Lectern needs PostgreSQL 14 or newer, but DATABASE_URL points to ${found?.version}.`,
  )
}

function readMigrations(only: readonly string[]): MigrationList {
  const lockFile = join(baseDir, 'migration_lock.toml')
  return {
    baseDir,
    lockfile: {
      path: 'migration_lock.toml',
      content: existsSync(lockFile) ? readFileSync(lockFile, 'utf8') : null,
    },
    shadowDbInitScript: '',
    migrationDirectories: migrationNames()
      .filter((it) => only.includes(it))
      .map(readMigration),
  }
}

/** Names of all migrations of this version, the oldest first. */
export function migrationNames(): string[] {
  if (!existsSync(baseDir)) return []
  const entries = readdirSync(baseDir, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

function readMigration(path: string): MigrationDirectory {
  const value = readFileSync(join(baseDir, path, 'migration.sql'), 'utf8')
  return { path, migrationFile: { path: 'migration.sql', content: { tag: 'ok', value } } }
}
