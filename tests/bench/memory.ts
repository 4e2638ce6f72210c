import { Client } from 'pg'
import type { BenchSite, Say } from './bench-site.ts'
import { capture } from './capture.ts'
import { memory } from './process.ts'

const ARTICLES = 10_000
const AT_ONCE = 8

/** What ten thousand kept articles weigh: copies of the long one, each asked for once. */
export async function memoryBench(site: BenchSite, _seconds: number, say: Say): Promise<unknown> {
  const most = Number(process.env.BENCH_ARTICLES ?? ARTICLES)
  await copyArticle(site.database, 'rust-vs-python', most)
  await askAll(site.url, ['/articles', '/', '/articles/rust-vs-python'])
  const before = memory(site.webPid)
  await askAll(
    site.url,
    Array.from({ length: most }, (_, index) => `/articles/copy-${index}`),
  )
  const { documents, bytes, heap, external } = await cacheSize(site)
  const after = memory(site.webPid)
  say(
    `${most} articles asked for, ${documents} documents kept in ${mebibytes(bytes)} MiB; ` +
      `the process grew from ${before} to ${after} MB (by ${after - before}), of which JavaScript's heap has ${mebibytes(heap)} MiB and buffers ${mebibytes(external)}.`,
  )
  return { articles: most, documents, bytes, heap, external, before, after }
}

const mebibytes = (bytes: number) => (bytes / 2 ** 20).toFixed(0)

async function askAll(url: string, paths: readonly string[]) {
  const waiting = [...paths]
  const lane = async () => {
    for (let path = waiting.pop(); path; path = waiting.pop()) {
      const { status } = await capture(url + path, { 'accept-encoding': 'br' })
      if (status !== 200) throw new Error(`${path} answers ${status}`)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
}

/** Rows of the kind's tables with other ids and addresses; columns are taken from the catalogue. */
async function copyArticle(connectionString: string, slug: string, copies: number) {
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
    // Content and revision name each other, so that one of them comes before the other is there.
    await copyRows(client, 'Content', 'id = copy.original', {
      id: 'copy.id',
      translationGroup: 'copy.id',
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

async function cacheSize({ url, metricsToken }: BenchSite) {
  const response = await fetch(`${url}/api/metrics`, {
    headers: { authorization: `Bearer ${metricsToken}` },
  })
  const text = await response.text()
  const read = (name: string) => Number(new RegExp(`^${name} (\\d+)`, 'm').exec(text)?.[1])
  return {
    documents: read('lectern_cache_documents'),
    bytes: read('lectern_cache_bytes'),
    heap: read('nodejs_heap_size_used_bytes'),
    external: read('nodejs_external_memory_bytes'),
  }
}
