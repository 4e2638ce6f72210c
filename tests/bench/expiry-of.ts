import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { encodeExpiry, tags } from '#lib/cache/tags.ts'

/** Connects to the database to expire one article as a command does. */
export async function expiryOf(database: string, slug: string) {
  const client = new Client({ connectionString: database })
  await client.connect()
  const { rows } = await client.query<{ id: string }>('SELECT id FROM "Article" WHERE slug = $1', [
    slug,
  ])
  const tag = tags.content('ARTICLE', rows[0]?.id ?? '')
  return {
    async expire() {
      const payload = encodeExpiry({ id: randomUUID(), tags: [tag] })
      await client.query("SELECT pg_notify('lectern_expiry', $1)", [payload])
    },
    close: () => client.end(),
  }
}
