import { Client } from 'pg'

/**
 * Creates published copies of an article at `copy-0`, `copy-1` …: copies its rows with other ids
 * and slugs; the columns come from the database catalogue.
 */
export async function copyArticle(connectionString: string, slug: string, copies: number) {
  const client = new Client({ connectionString })
  await client.connect()
  try {
    await client.query('BEGIN')
    await client.query(
      `CREATE TEMP TABLE copy ON COMMIT DROP AS
       SELECT a.id AS original, c."publishedRevisionId" AS "originalRevision",
         gen_random_uuid() AS id, gen_random_uuid() AS revision, 'copy-' || n AS slug
       FROM "Article" a JOIN "Content" c USING (id), generate_series(0, $2::int - 1) n
       WHERE a.slug = $1`,
      [slug, copies],
    )
    // Content and revision refer to each other, so one of them is inserted before the other exists.
    await copyRows(client, 'Content', 'id = copy.original', {
      id: 'copy.id',
      state: `'UNPUBLISHED'`,
      publishedRevisionId: 'NULL',
    })
    await copyRows(client, 'Revision', 'id = copy."originalRevision"', {
      id: 'copy.revision',
      contentId: 'copy.id',
    })
    await client.query(
      `UPDATE "Content" SET state = 'PUBLISHED', "publishedRevisionId" = copy.revision
       FROM copy WHERE "Content".id = copy.id`,
    )
    await copyRows(client, 'Article', 'id = copy.original', { id: 'copy.id', slug: 'copy.slug' })
    await copyRows(client, 'Slug', '"contentId" = copy.original', {
      id: 'gen_random_uuid()',
      contentId: 'copy.id',
      slug: 'copy.slug',
    })
    await copyRows(client, 'WorkingCopy', '"contentId" = copy.original', {
      contentId: 'copy.id',
      baseRevisionId: 'copy.revision',
    })
    for (const table of ['ArticleAuthor', 'ArticleTopic', 'ArticleFaq', 'ArticleCourse']) {
      await copyRows(client, table, '"articleId" = copy.original', { articleId: 'copy.id' })
    }
    await client.query('COMMIT')
    await client.query('ANALYZE')
  } finally {
    await client.end()
  }
}

async function copyRows(
  client: Client,
  table: string,
  origin: string,
  own: Record<string, string>,
) {
  const { rows } = await client.query<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'NEVER'`,
    [table],
  )
  const names = rows.map(({ name }) => `"${name}"`).join(', ')
  const values = rows.map(({ name }) => own[name] ?? `source."${name}"`).join(', ')
  await client.query(
    `INSERT INTO "${table}" (${names})
     SELECT ${values} FROM "${table}" source JOIN copy ON source.${origin}`,
  )
}
