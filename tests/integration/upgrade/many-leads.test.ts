import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readManifest } from '#lib/setup/backup/manifest.ts'
import { migrate } from '#lib/setup/migrate.ts'
import { copyDatabase, dropDatabase } from '#lib/setup/test/copies.ts'

const folder = join(import.meta.dirname, '2026-11-23')
const LEADS = 3_000
let client: Client
let url: string

beforeAll(async () => {
  url = await copyDatabase(process.env.DATABASE_URL ?? '', 'lectern_upgrade', 'template0')
  await migrate(url, readManifest(folder).migrations)
  client = new Client({ connectionString: url })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await dropDatabase(url)
})

/** Columns that later migrations add or fill. */
const CHANGED: Record<string, readonly string[]> = {
  Lead: ['awaitsAnswer', 'dueAt'],
  ContactAttempt: ['supersededAt'],
  Submission: ['firstTouch', 'lastTouch', 'provedAt'],
}

/** A fingerprint of all other values of each table, whatever the names of its columns. */
async function fingerprints(tables: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (const table of tables) found.push(await fingerprint(table))
  return found
}

async function fingerprint(table: string): Promise<string> {
  const { rows: columns } = await client.query<{ name: string }>(
    `SELECT quote_ident(attname) AS name FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attname <> ALL($2)
     ORDER BY attnum`,
    [`"${table}"`, CHANGED[table] ?? []],
  )
  const row = `ROW(${columns.map((it) => it.name).join(', ')})::text`
  const { rows } = await client.query<{ sum: string }>(
    `SELECT count(*) || ' ' || md5(string_agg(${row}, '' ORDER BY it.id)) AS sum FROM "${table}" it`,
  )
  return rows[0]?.sum ?? ''
}

const dates = async () => {
  const { rows } = await client.query<{ id: string; dueAt: string | null }>(
    `SELECT id, "dueAt"::text FROM "Lead" ORDER BY id`,
  )
  return rows
}

it('The upgrade does not change thousands of leads with their requests and deliveries', async () => {
  await client.query(readFileSync(join(import.meta.dirname, 'many-leads.sql'), 'utf8'))
  const tables = ['Person', 'Lead', 'Submission', 'ContactAttempt', 'OutboxEvent']
  const before = await fingerprints(tables)
  expect(before[0]).toMatch(/^3000 /)
  const datesBefore = await dates()
  await migrate(url)
  expect(await fingerprints(tables)).toEqual(before)
  const planned = datesBefore.filter((it) => it.dueAt !== null)
  expect((await dates()).filter((it) => planned.some(({ id }) => id === it.id))).toEqual(planned)

  const { rows: states } = await client.query(
    `SELECT state::text, count(*)::int FROM "Delivery" GROUP BY 1 ORDER BY 1`,
  )
  expect(states).toEqual([
    { state: 'DELIVERED', count: LEADS / 3 },
    { state: 'FAILED', count: LEADS / 3 },
    { state: 'WAITING', count: LEADS / 3 },
  ])
  const { rows: channels } = await client.query(
    `SELECT channel::text, name FROM "Subscription" ORDER BY id`,
  )
  expect(channels).toEqual([
    { channel: 'VISITOR_MAIL', name: 'Mail to the visitor' },
    { channel: 'STAFF_MAIL', name: 'Mail to counsellors' },
  ])
})

it('After the upgrade every open case has a next date, and a new one waits for its first answer', async () => {
  const { rows } = await client.query<Record<string, string | boolean>>(
    `SELECT stage::text, ("dueAt" IS NOT NULL) AS dated, "awaitsAnswer" AS awaits
     FROM "Lead" GROUP BY 1, 2, 3 ORDER BY 1`,
  )
  expect(rows).toEqual([
    { stage: 'CONTACTED', dated: true, awaits: false },
    { stage: 'ENROLLED', dated: false, awaits: false },
    { stage: 'LOST', dated: false, awaits: false },
    { stage: 'NEW', dated: true, awaits: true },
    { stage: 'QUALIFIED', dated: true, awaits: false },
  ])
})
