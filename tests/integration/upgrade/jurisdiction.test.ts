import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readManifest } from '#lib/setup/backup/manifest.ts'
import { migrate } from '#lib/setup/migrate.ts'
import { copyDatabase, dropDatabase } from '#lib/setup/test/copies.ts'

const folder = join(import.meta.dirname, '2026-11-23')
const jurisdictionSql = readFileSync(
  'prisma/migrations/20261129103000_jurisdiction_of_number/migration.sql',
  'utf8',
)
let client: Client
let url: string

beforeAll(async () => {
  url = await copyDatabase(process.env.DATABASE_URL ?? '', 'lectern_jurisdiction', 'template0')
  await migrate(url, readManifest(folder).migrations)
  client = new Client({ connectionString: url })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await dropDatabase(url)
})

it.each([
  [['+919876543210'], 'IN'],
  [['+34612345678'], 'EU'],
  [['+447400123456'], 'GB'],
  [['+12125552368'], 'OTHER'],
  [['+34612345678', '+33612345678'], 'EU'],
  [['+34612345678', '+919876543210'], 'IN'],
  [['+590690001234'], 'IN'],
  [[], 'IN'],
])(
  'The upgrade gives a person with the numbers %j the jurisdiction %s',
  async (numbers, expected) => {
    const id = randomUUID()
    await client.query(`INSERT INTO "Person" ("id") VALUES ($1)`, [id])
    for (const value of numbers) {
      await client.query(
        `INSERT INTO "PersonIdentifier" ("id", "personId", "kind", "value") VALUES ($1, $2, 'PHONE', $3)`,
        [randomUUID(), id, value],
      )
    }
    await client.query(jurisdictionSql)
    const { rows } = await client.query(`SELECT "jurisdiction" FROM "Person" WHERE "id" = $1`, [id])
    expect(rows).toEqual([{ jurisdiction: expected }])
  },
)
