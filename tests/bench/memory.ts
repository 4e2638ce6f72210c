import { freePort } from '#lib/setup/port.ts'
import { launchWeb, stopProcess, waitUntilReady } from '#lib/setup/processes.ts'
import type { BenchSite, Say } from './bench-site.ts'
import { capture } from './capture.ts'
import { copyArticle } from './copy-article.ts'
import { memory } from './process.ts'

const ARTICLES = 10_000
/** Number of renderings after which a process without page cache grows no further. */
const WITHOUT = 3_000
const STEP = 1_000
const AT_ONCE = 8

/**
 * Measures the memory of ten thousand cached articles: copies of the long one, each requested once from
 * a web process that caches them, and from one that renders the same without a page cache.
 */
export async function memoryBench(site: BenchSite, _seconds: number, say: Say): Promise<unknown> {
  const most = Number(process.env.BENCH_ARTICLES ?? ARTICLES)
  await copyArticle(site.database, 'rust-vs-python', most)
  const without = await weighed(site, Math.min(most, WITHOUT), { LECTERN_CACHE_MB: '1' })
  say(`Without: ${line(without.at(-1))}`)
  const kept = await weighed(site, most, {})
  for (const one of kept) say(`With:    ${line(one)}`)
  const growth = (kept.at(-1)?.resident ?? 0) - (without.at(-1)?.resident ?? 0)
  say(`${kept.at(-1)?.documents} kept documents weigh ${growth} MB.`)
  return { articles: most, growth, without, kept }
}

type Weight = { rendered: number; documents: number; resident: number; heap: number; kept: number }

const line = (it: Weight | undefined) =>
  it
    ? `${it.rendered} rendered, ${it.documents} kept in ${it.kept} MB; the process has ${it.resident} MB, of which ${it.heap} are JavaScript's heap`
    : 'nothing'

/** Measures a new web process from its start. */
async function weighed(site: BenchSite, articles: number, extra: Record<string, string>) {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const env = { ...site.environment, PORT: String(port), SITE_URL: url, ...extra }
  const child = launchWeb({ env })
  try {
    await waitUntilReady(child, port)
    const course: Weight[] = []
    for (let from = 0; from < articles; from += STEP) {
      const numbers = Array.from({ length: Math.min(STEP, articles - from) }, (_, it) => from + it)
      await askAll(numbers.map((it) => `${url}/articles/copy-${it}`))
      const { documents, bytes, heap } = await readMetrics(url, site.metricsToken)
      course.push({
        rendered: from + numbers.length,
        documents,
        resident: memory(child.pid ?? 0),
        heap: Math.round(heap / 1e6),
        kept: Math.round(bytes / 1e6),
      })
    }
    return course
  } finally {
    await stopProcess(child)
  }
}

async function askAll(urls: readonly string[]) {
  const waiting = [...urls]
  const lane = async () => {
    for (let url = waiting.pop(); url; url = waiting.pop()) {
      const { status } = await capture(url, { 'accept-encoding': 'br' })
      if (status !== 200) throw new Error(`${url} answers ${status}`)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
}

async function readMetrics(url: string, token: string) {
  const response = await fetch(`${url}/api/metrics`, {
    headers: { authorization: `Bearer ${token}` },
  })
  const text = await response.text()
  const read = (name: string) => Number(new RegExp(`^${name} (\\d+)`, 'm').exec(text)?.[1])
  return {
    documents: read('lectern_cache_documents'),
    bytes: read('lectern_cache_bytes'),
    heap: read('nodejs_heap_size_used_bytes'),
  }
}
