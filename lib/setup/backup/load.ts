import { createHash } from 'node:crypto'
import { cpSync, createReadStream, existsSync } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { Client } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { explainConnection } from '../connection.ts'
import { emptyDatabase } from '../empty.ts'
import { migrate, migrationNames } from '../migrate.ts'
import { SetupError } from '../report.js'
import { type Manifest, mediaFolder, type TableEntry, tableFile } from './manifest.ts'
import { listTables } from './tables.ts'

/**
 * Checks whether this backup can be restored, before any current data is removed.
 *
 * @throws SetupError if a file is damaged, the backup comes from a newer version, or another process
 *   is connected to the database
 */
export async function checkBackup(folder: string, manifest: Manifest, databaseUrl: string) {
  const known = migrationNames()
  const unknown = manifest.migrations.filter((it) => !known.includes(it))
  if (unknown.length > 0) {
    throw new SetupError(
      `this backup was made by a newer version of Lectern: ${unknown.join(', ')}.`,
    )
  }
  for (const { name, sha256 } of manifest.tables) {
    if ((await hashOf(tableFile(folder, name))) === sha256) continue
    throw new SetupError(`the backup is damaged: ${tableFile(folder, name)}.`)
  }
  await withClient(databaseUrl, async (client) => {
    const { rowCount } = await client.query(
      `SELECT FROM pg_stat_activity WHERE datname = current_database()
         AND pid <> pg_backend_pid() AND backend_type = 'client backend'`,
    )
    if (rowCount) {
      throw new SetupError('this database is in use. Stop Lectern and its worker first.')
    }
  })
}

async function hashOf(file: string): Promise<string | null> {
  if (!existsSync(file)) return null
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

/**
 * Replaces the contents of the database: creates the schema of the backup, loads its rows in one
 * transaction, then applies the newer migrations. No other process may use the database meanwhile.
 */
export async function loadBackup(
  folder: string,
  manifest: Manifest,
  { databaseUrl, media }: { databaseUrl: string; media: string | null },
): Promise<void> {
  await emptyDatabase(databaseUrl)
  await migrate(databaseUrl, manifest.migrations)
  await withClient(databaseUrl, (client) => loadTables(client, folder, manifest.tables))
  await migrate(databaseUrl)
  if (manifest.media && media !== null) cpSync(mediaFolder(folder), media, { recursive: true })
}

/** Loads all tables in one transaction, without foreign keys; recreating the keys checks each row. */
async function loadTables(client: Client, folder: string, entries: readonly TableEntry[]) {
  await client.query('BEGIN')
  const { rows: keys } = await client.query<{ name: string; owner: string; definition: string }>(`
    SELECT con.conname AS name, con.conrelid::regclass::text AS owner,
      pg_get_constraintdef(con.oid) AS definition
    FROM pg_constraint con
    WHERE con.contype = 'f' AND con.connamespace = 'public'::regnamespace`)
  for (const key of keys) {
    await client.query(
      `ALTER TABLE ${key.owner} DROP CONSTRAINT ${client.escapeIdentifier(key.name)}`,
    )
  }
  const tables = await listTables(client)
  const names = tables.map((it) => client.escapeIdentifier(it.name))
  await client.query(`TRUNCATE ${names.join(', ')}`)
  for (const entry of entries) {
    const live = tables.find((it) => it.name === entry.name)
    const foreign = entry.columns.filter((it) => !live?.columns.includes(it))
    if (!live || foreign.length > 0) {
      throw new SetupError(
        `the backup has columns that the database lacks: ${entry.name} ${foreign}`,
      )
    }
    await loadTable(client, folder, entry)
  }
  for (const key of keys) {
    await client.query(
      `ALTER TABLE ${key.owner} ADD CONSTRAINT ${client.escapeIdentifier(key.name)} ${key.definition}`,
    )
  }
  await client.query('COMMIT')
  await client.query('ANALYZE')
}

async function loadTable(client: Client, folder: string, { name, columns }: TableEntry) {
  const list = columns.map((it) => client.escapeIdentifier(it)).join(', ')
  await pipeline(
    createReadStream(tableFile(folder, name)),
    createGunzip(),
    client.query(copyFrom(`COPY ${client.escapeIdentifier(name)} (${list}) FROM STDIN`)),
  )
}

async function withClient(databaseUrl: string, work: (client: Client) => Promise<void>) {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect().catch((error) => {
    throw explainConnection(error)
  })
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
