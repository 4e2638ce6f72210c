import type { BenchSite, Say } from './bench-site.ts'
import { capture } from './capture.ts'
import { copyArticle } from './copy-article.ts'
import { expiryOf } from './expiry-of.ts'
import { memory } from './process.ts'

const ARTICLES = 10_000
const AT_ONCE = 8
const STEP = 1_000
const RENDERS_BEFORE = 1_500

/** What ten thousand kept articles weigh: copies of the long one, each asked for once. */
export async function memoryBench(site: BenchSite, _seconds: number, say: Say): Promise<unknown> {
  const most = Number(process.env.BENCH_ARTICLES ?? ARTICLES)
  await copyArticle(site.database, 'rust-vs-python', most)
  await askAll(site.url, ['/articles', '/'])
  await renderOften(site)
  const before = memory(site.webPid)
  const course = [await weigh(site)]
  for (let from = 0; from < most; from += STEP) {
    const to = Math.min(most, from + STEP)
    await askAll(
      site.url,
      Array.from({ length: to - from }, (_, index) => `/articles/copy-${from + index}`),
    )
    course.push(await weigh(site))
  }
  const { documents, bytes, heap, external } = await cacheSize(site)
  const after = memory(site.webPid)
  say(
    `${most} articles asked for, ${documents} documents kept in ${mebibytes(bytes)} MiB; ` +
      `the process grew from ${before} to ${after} MB (by ${after - before}), of which JavaScript's heap has ${mebibytes(heap)} MiB and buffers ${mebibytes(external)}.`,
  )
  return { articles: most, course, documents, bytes, heap, external, before, after }
}

const mebibytes = (bytes: number) => (bytes / 2 ** 20).toFixed(0)

/**
 * As many renderings as make the heap what it is under load, none of which stays: what grows
 * afterwards is what is kept.
 */
async function renderOften({ url, database }: BenchSite) {
  const expiry = await expiryOf(database, 'rust-vs-python')
  for (let render = 0; render < RENDERS_BEFORE; render++) {
    await expiry.expire()
    await capture(`${url}/articles/rust-vs-python`, { 'accept-encoding': 'br' })
  }
  await expiry.close()
}

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

/** As it goes: what grows in proportion is kept, what jumps and stays is the renderer's. */
async function weigh(site: BenchSite) {
  const { documents, heap, external } = await cacheSize(site)
  const inMegabytes = (bytes: number) => Math.round(bytes / 1e6)
  return {
    documents,
    resident: memory(site.webPid),
    heap: inMegabytes(heap),
    buffers: inMegabytes(external),
  }
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
