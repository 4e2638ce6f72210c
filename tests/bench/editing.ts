import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import type { BenchSite, Say } from './bench-site.ts'
import { copyArticle } from './copy-article.ts'
import { type Row, sampled } from './sampled.ts'
import { type Staff, signIn } from './staff.ts'
import { openAs } from './staff-page.ts'

const ARTICLES = 10_000
const SAMPLES = 60

/** Measures the waiting times of editors with ten thousand articles, in milliseconds. */
export async function editingBench(site: BenchSite, _seconds: number, say: Say): Promise<unknown> {
  await copyArticle(site.database, 'rust-vs-python', Number(process.env.BENCH_ARTICLES ?? ARTICLES))
  const staff = await signIn(site)
  const rows: Row[] = []
  const measured = (row: Row) => {
    rows.push(row)
    say(`${row.what}: median ${row.median.toFixed(0)} ms, p95 ${row.p95.toFixed(0)} ms`)
  }
  const lists = {
    'list of articles': '/admin/articles',
    'filter by state': '/admin/articles?state=published&page=40',
    'search of words': '/admin/articles?q=python',
    'sort by title': '/admin/articles?sort=title',
  }
  for (const [what, path] of Object.entries(lists)) {
    measured(await sampled(what, SAMPLES, () => staff.get(path)))
  }
  measured(await autosaves(site, staff))
  measured(await opening(site, staff))
  return rows
}

/** Autosaves the long article repeatedly, as the content form does while a user types. */
async function autosaves({ database, admin }: BenchSite, staff: Staff): Promise<Row> {
  const { userId, words } = await readForSaving(database, admin.email)
  const id = randomUUID()
  let lockVersion: number | null = null
  return sampled('autosave of the long article', SAMPLES, async () => {
    const snapshot = { ...words, title: `Typed at ${performance.now()}`, slug: '' }
    const body = { kind: 'ARTICLE', as: userId, id, lockVersion, snapshot }
    const answer = (await staff.post('/admin/autosave', body)) as { data: { lockVersion: number } }
    lockVersion = answer.data.lockVersion
  })
}

/** Reads the snapshot of the long article and the user who saves it. */
export async function readForSaving(connectionString: string, email: string) {
  const client = new Client({ connectionString })
  await client.connect()
  try {
    const user = await client.query<{ id: string }>('SELECT id FROM "User" WHERE email = $1', [
      email,
    ])
    const copy = await client.query<{ data: object }>(
      `SELECT w.data FROM "WorkingCopy" w JOIN "Article" a ON a.id = w."contentId"
       WHERE a.slug = 'rust-vs-python'`,
    )
    return { userId: user.rows[0]?.id ?? '', words: copy.rows[0]?.data ?? {} }
  } finally {
    await client.end()
  }
}

/** Time from the click on the link to the first typed letter in the text. */
async function opening(site: BenchSite, staff: Staff): Promise<Row> {
  const list = `/admin/articles?q=${encodeURIComponent('Rust')}&sort=title`
  const page = await openAs(site, staff, list)
  try {
    const path = await page.locator('main tbody a').first().getAttribute('href')
    return await sampled('open it and type', 8, async () => {
      const before = performance.now()
      await page.goto(site.url + path)
      const title = page.getByLabel('Title', { exact: true })
      await title.focus()
      await page.keyboard.type('x')
      await page.waitForFunction(() => document.querySelector('[contenteditable="true"]') !== null)
      return performance.now() - before
    })
  } finally {
    await page.context().browser()?.close()
  }
}
