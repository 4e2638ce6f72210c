import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { type Load, load, loadBare, type Target } from './load.ts'

export type Site = { url: string; webPid: number; noticeHash: string }

type Row = { name: string; bytes: number; site: Load; bare: Load }

const PAGES = {
  article: '/articles/rust-vs-python',
  list: '/articles',
  course: '/courses',
  faqs: '/faqs',
} as const

/** Prints requests a second beside a bare server with the same bytes, and the size of the process. */
export async function bench(site: Site, say: (line: string) => void): Promise<void> {
  const seconds = Number(process.env.BENCH_SECONDS ?? 5)
  const started = memory(site.webPid)
  const rows: Row[] = []
  for (const [name, path] of Object.entries(PAGES)) {
    rows.push(await row(name, { url: site.url + path }, seconds))
  }
  const afterReading = memory(site.webPid)
  rows.push(await row('request', request(site), seconds))
  say(table(rows))
  say(
    `\nMemory of the web process: ${started} MB when it started, ${afterReading} MB after the pages.`,
  )
  mkdirSync('test-results', { recursive: true })
  writeFileSync('test-results/bench.json', JSON.stringify({ rows, started, afterReading }, null, 2))
  say('Written to test-results/bench.json')
}

async function row(name: string, target: Target, seconds: number): Promise<Row> {
  const sample = target.vary?.(-1)
  const answer = await fetch(target.url, {
    method: target.method ?? 'GET',
    headers: { ...target.headers, ...sample?.headers },
    ...(sample ? { body: sample.body } : {}),
    redirect: 'manual',
  })
  if (answer.status >= 400) throw new Error(`${name} answers ${answer.status}`)
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const type = answer.headers.get('content-type') ?? 'text/html'
  await load(target, 1)
  const ours = await load(target, seconds)
  return {
    name,
    bytes: bytes.length,
    site: ours,
    bare: await loadBare(bytes, { 'content-type': type }, seconds),
  }
}

/** Each from an address of its own, so that the limits stay on and yet let all of them in. */
function request({ url, noticeHash }: Site): Target {
  return {
    url: `${url}/counselling/requests`,
    method: 'POST',
    vary: (index) => {
      const unique = index + 1 + Math.floor(Math.random() * 1e6) * 1e3
      return {
        headers: {
          'content-type': 'application/json',
          'x-forwarded-for': `10.${(unique >> 16) & 255}.${(unique >> 8) & 255}.${unique & 255}`,
        },
        body: JSON.stringify({
          idempotencyKey: randomUUID(),
          name: 'Bench Visitor',
          email: `bench-${randomUUID()}@example.in`,
          phone: `9${String(unique % 1e9).padStart(9, '0')}`,
          country: 'IN',
          ageBand: 'ADULT',
          consentCounselling: noticeHash,
          elapsedMs: 20_000,
        }),
      }
    },
  }
}

function memory(pid: number): number {
  const found = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return Math.round(Number(found?.[1] ?? 0) / 1024)
}

function table(rows: readonly Row[]): string {
  const head = ['', 'KB', 'req/s', 'p50 ms', 'p99 ms', 'bare req/s', 'ratio', 'errors', 'refused']
  const body = rows.map(({ name, bytes, site, bare }) => [
    name,
    (bytes / 1024).toFixed(1),
    site.perSecond.toFixed(0),
    site.p50.toFixed(1),
    site.p99.toFixed(1),
    bare.perSecond.toFixed(0),
    (site.perSecond / bare.perSecond).toFixed(3),
    String(site.errors),
    String(site.refused),
  ])
  const widths = head.map((_, i) => Math.max(...[head, ...body].map((it) => it[i]?.length ?? 0)))
  return [head, ...body]
    .map((cells) =>
      cells
        .map((it, i) => (i ? it.padStart(widths[i] ?? 0) : it.padEnd(widths[i] ?? 0)))
        .join('  '),
    )
    .join('\n')
}
