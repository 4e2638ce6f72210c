import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { chromium } from 'playwright'
import type { BenchSite, Say } from './bench-site.ts'
import { copyArticle } from './copy-article.ts'
import { percentile } from './table.ts'

const ARTICLES = 10_000
const SAMPLES = 60

type Row = { what: string; median: number; p95: number }

/** What an editor waits for, with ten thousand articles. Milliseconds. */
export async function deskBench(site: BenchSite, _seconds: number, say: Say): Promise<unknown> {
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

type Staff = Awaited<ReturnType<typeof signIn>>

async function signIn({ url, admin }: BenchSite) {
  const answer = await fetch(`${url}/api/auth/sign-in`, {
    method: 'POST',
    body: new URLSearchParams({ ...admin, callbackUrl: '/admin' }),
    redirect: 'manual',
  })
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
  if (!cookie) throw new Error(`signing in answers ${answer.status}`)
  const headers = { cookie }
  return {
    cookie,
    async get(path: string) {
      const page = await fetch(url + path, { headers })
      await page.text()
      if (page.status !== 200) throw new Error(`${path} answers ${page.status}`)
    },
    async post(path: string, body: unknown): Promise<unknown> {
      const json = { ...headers, 'content-type': 'application/json' }
      const sent = { method: 'POST', headers: json, body: JSON.stringify(body) }
      const saved = await fetch(url + path, sent)
      if (saved.status !== 200) throw new Error(`${path} answers ${saved.status}`)
      return saved.json()
    },
  }
}

/** The long article again and again under its version, as the editor sends it while somebody types. */
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

async function readForSaving(connectionString: string, email: string) {
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

/** From the click on the link to the first letter that stands in the text. */
async function opening(site: BenchSite, { cookie }: Staff): Promise<Row> {
  const browser = await chromium.launch({
    executablePath: site.chromium,
    args: ['--no-sandbox'],
  })
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const [name = '', value = ''] = cookie.split(/=(.*)/s)
  await context.addCookies([{ name, value, url: site.url }])
  const page = await context.newPage()
  try {
    await page.goto(`${site.url}/admin/articles?q=${encodeURIComponent('Rust')}&sort=title`)
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
    await browser.close()
  }
}

/** Times each run, unless it tells its own time; the first two warm up. */
async function sampled(what: string, samples: number, run: () => Promise<unknown>): Promise<Row> {
  const times: number[] = []
  for (let sample = -2; sample < samples; sample++) {
    const begun = performance.now()
    const told = await run()
    if (sample >= 0) times.push(typeof told === 'number' ? told : performance.now() - begun)
  }
  return { what, median: percentile(times, 50), p95: percentile(times, 95) }
}
