import type { BenchSite, Say } from '#tests/bench/bench-site.ts'
import type { Accepts } from '#tests/bench/capture.ts'
import { table } from '#tests/bench/table.ts'
import { hasWrk } from '#tests/bench/wrk.ts'
import { cold } from './cold.ts'
import { type FirstView, firstViews } from './first-view.ts'
import { type Audit, withLighthouse } from './lighthouse.ts'
import { publicPaths } from './public-paths.ts'
import { startStaticCopy } from './static-copy.ts'
import { type Subject, type Throughput, throughput } from './throughput.ts'

const pages = {
  home: '/',
  article: '/articles/rust-vs-python',
  list: '/articles',
  course: '/courses',
  counselling: '/counselling',
} as const

const encodings: readonly Accepts[] = ['br', 'gzip', 'none']

/** Measures speed and weight of the public pages, compared with what this machine can do at most. */
export async function frontBench(site: BenchSite, seconds: number, say: Say): Promise<unknown> {
  const subjects: Subject[] = [
    { name: 'article', paths: [pages.article] },
    { name: 'list', paths: [pages.list] },
    { name: 'course', paths: [pages.course] },
    { name: 'search', paths: ['/search?q=python'] },
    { name: 'missing', paths: ['/articles/there-is-no-such-article'] },
    { name: 'every page', paths: await publicPaths(site.url) },
  ]
  const loads: Throughput[] = []
  for (const accepts of encodings) {
    for (const subject of subjects) {
      loads.push(await throughput(site, subject, accepts, seconds))
    }
  }
  say(`Requests by ${hasWrk ? 'wrk' : 'autocannon (install wrk: it disturbs less)'}\n`)
  say(throughputTable(loads))
  const first = await cold(site)
  say(
    `\nNot yet cached: ${first.site.toFixed(1)} ms, Next alone ${first.nextAlone.toFixed(1)} ms (${first.ratio.toFixed(2)} ×).` +
      `\n500 at once: ${first.rendersForBurst} rendering, all answered after ${first.burstMilliseconds.toFixed(0)} ms.\n`,
  )
  const views = await firstViews(site.url, pages, site.chromium)
  say(viewTable(views))
  const audits = await auditAll(site)
  say(`\n${auditTable(audits)}`)
  return { loads, first, views, audits }
}

type Audited = { page: string; mobile: Audit; desktop: Audit; staticLcp: number }

async function auditAll(site: BenchSite): Promise<Audited[]> {
  const copy = await startStaticCopy(site.url, Object.values(pages), site.chromium)
  try {
    return await withLighthouse(site.chromium, async (audit) => {
      const all: Audited[] = []
      for (const [page, path] of Object.entries(pages)) {
        const { lcp: staticLcp } = await audit(copy.url + path, 'mobile')
        const mobile = await audit(site.url + path, 'mobile')
        all.push({ page, mobile, desktop: await audit(site.url + path, 'desktop'), staticLcp })
      }
      return all
    })
  } finally {
    copy.stop()
  }
}

const throughputTable = (loads: readonly Throughput[]) =>
  table(
    [
      '',
      'accepts',
      'KB',
      'req/s',
      'p99 ms',
      'µs cpu',
      'bare',
      'p99',
      'µs cpu',
      'nginx',
      'ratio',
      'p99 ×',
    ],
    loads.map(({ name, accepts, bytes, site, bare, nginx, ratio, ratioOfP99 }) => [
      name,
      accepts,
      bytes / 1024,
      Math.round(site.perSecond),
      site.p99,
      site.microseconds && Math.round(site.microseconds),
      Math.round(bare.perSecond),
      bare.p99,
      bare.microseconds && Math.round(bare.microseconds),
      nginx && Math.round(nginx.perSecond),
      ratio,
      ratioOfP99,
    ]),
  )

const viewTable = (views: readonly FirstView[]) =>
  table(
    [
      'first view, KiB',
      'page',
      'style',
      'script',
      'other',
      'sum',
      'font',
      'image',
      'script gzip',
      'inline',
    ],
    views.map((view) => {
      const { page, document, style, script, other, font, image, scriptGzip, inlineScripts } = view
      const sum = document + style + script + other
      const sizes = [document, style, script, other, sum, font, image, scriptGzip]
      return [page, ...sizes.map((size) => (size / 1024).toFixed(1)), inlineScripts]
    }),
  )

const auditTable = (audits: readonly Audited[]) =>
  table(
    ['Lighthouse', '', 'speed', 'access', 'practice', 'seo', 'LCP ms', 'static', '×', 'TBT', 'CLS'],
    audits.flatMap(({ page, mobile, desktop, staticLcp }) =>
      (['mobile', 'desktop'] as const).map((form) => {
        const audit = form === 'mobile' ? mobile : desktop
        const { performance, accessibility, bestPractices, seo, lcp, blocking, shift } = audit
        const beside = form === 'mobile' ? [Math.round(staticLcp), lcp / staticLcp] : [null, null]
        const scores = [performance, accessibility, bestPractices, seo]
        return [page, form, ...scores, Math.round(lcp), ...beside, blocking, shift]
      }),
    ),
  )
