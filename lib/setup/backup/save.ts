import { createHash } from 'node:crypto'
import {
  cpSync,
  createWriteStream,
  existsSync,
  mkdirSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { Client } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { explainConnection } from '../connection.ts'
import {
  type Manifest,
  manifestFile,
  mediaFolder,
  secretFingerprint,
  type TableEntry,
  tableFile,
} from './manifest.ts'
import { listTables } from './tables.ts'

type Options = {
  databaseUrl: string
  secret: string
  folder: string
  /** Folder of the media files; null if they are in a bucket, which must be backed up separately. */
  media: string | null
}

/**
 * Saves one consistent snapshot of all tables, and the media files, while the site keeps running. It
 * uses COPY, which needs no program other than the database. The job queue is not included: its jobs
 * are recreated from the tables. The folder gets its final name only when it is complete.
 */
export async function saveBackup(options: Options): Promise<Manifest> {
  const part = `${options.folder}.part`
  mkdirSync(`${part}/tables`, { recursive: true, mode: 0o700 })
  const { migrations, tables } = await saveTables(options.databaseUrl, part)
  const { media, secret } = options
  const withMedia = media !== null && existsSync(media)
  // Media files never change, so the current files include all those of the snapshot.
  if (withMedia) cpSync(media, mediaFolder(part), { recursive: true })
  const madeAt = new Date().toISOString()
  const secretMark = secretFingerprint(secret)
  const manifest = { format: 1, madeAt, migrations, secretMark, tables, media: withMedia } as const
  writeFileSync(manifestFile(part), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 })
  renameSync(part, options.folder)
  return manifest
}

async function saveTables(databaseUrl: string, folder: string) {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect().catch((error) => {
    throw explainConnection(error)
  })
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    const applied = await client.query<{ name: string }>(
      `SELECT "migration_name" AS name FROM "_prisma_migrations"
       WHERE "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL ORDER BY 1`,
    )
    const tables: TableEntry[] = []
    for (const { name, columns } of await listTables(client)) {
      tables.push({ name, columns, ...(await saveTable(client, folder, name, columns)) })
    }
    await client.query('COMMIT')
    return { migrations: applied.rows.map((it) => it.name), tables }
  } finally {
    await client.end()
  }
}

async function saveTable(client: Client, folder: string, name: string, columns: string[]) {
  const list = columns.map((it) => client.escapeIdentifier(it)).join(', ')
  const hash = createHash('sha256')
  let rows = 0
  // COPY escapes line feeds within values as \n, so each line feed ends a row.
  const countRows = new Transform({
    transform(piece: Buffer, _, done) {
      for (let at = piece.indexOf(10); at >= 0; at = piece.indexOf(10, at + 1)) rows += 1
      done(null, piece)
    },
  })
  const updateHash = new Transform({
    transform(piece: Buffer, _, done) {
      hash.update(piece)
      done(null, piece)
    },
  })
  await pipeline(
    client.query(copyTo(`COPY ${client.escapeIdentifier(name)} (${list}) TO STDOUT`)),
    countRows,
    createGzip(),
    updateHash,
    createWriteStream(tableFile(folder, name), { mode: 0o600 }),
  )
  return { rows, sha256: hash.digest('hex') }
}
