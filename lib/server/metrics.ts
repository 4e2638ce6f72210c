import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { poolState } from '#lib/database/db.ts'
import { allQueries } from '#lib/database/query-timing.ts'
import { waitingJobs } from '#lib/jobs/waiting.ts'
import type { PageCache } from './page-cache.ts'
import type { RenderTime } from './render.ts'
import type { RequestObserver } from './request-context.ts'

/** Metrics of this process for operators, with names and units as Prometheus recommends. */
export function createMetrics() {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]

  const requests = new Counter({
    name: 'lectern_http_requests_total',
    help: 'Answered requests by kind of address and status.',
    labelNames: ['kind', 'status'],
    registers,
  })
  const documents = new Counter({
    name: 'lectern_documents_total',
    help: 'Public pages by cache state: hit, made, aged, stale.',
    labelNames: ['state'],
    registers,
  })
  const durations = new Histogram({
    name: 'lectern_http_request_duration_seconds',
    help: 'From the head of a request to the end of its response, without page cache hits.',
    labelNames: ['kind'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers,
  })
  const renders = new Histogram({
    name: 'lectern_render_duration_seconds',
    help: 'One render of a page, including database time.',
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers,
  })
  addDatabase(registers)
  addQueue(registers)

  const observe: RequestObserver = ({ kind, status, milliseconds, state }) => {
    requests.inc({ kind, status })
    if (state) documents.inc({ state })
    if (state !== 'hit') durations.observe({ kind }, milliseconds / 1000)
  }

  return {
    observe,
    rendered: ({ milliseconds }: RenderTime) => renders.observe(milliseconds / 1000),
    watch(cache: PageCache): void {
      gauge('lectern_cache_documents', 'Pages in the page cache.', () => cache.size().pages)
      gauge('lectern_cache_bytes', 'Bytes used by the page cache.', () => cache.size().bytes)
    },
    text: () => registry.metrics(),
    type: registry.contentType,
  }

  function gauge(name: string, help: string, read: () => number) {
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read())
      },
    })
  }
}

export type Metrics = ReturnType<typeof createMetrics>

function addDatabase(registers: Registry[]) {
  new Gauge({
    name: 'lectern_database_connections',
    help: 'Connections of the pool, and requests that wait for one.',
    labelNames: ['state'],
    registers,
    collect() {
      for (const [state, count] of Object.entries(poolState() ?? {})) this.set({ state }, count)
    },
  })
  new Counter({
    name: 'lectern_database_queries_total',
    help: 'Statements that this process has sent.',
    registers,
    collect() {
      this.reset()
      this.inc(allQueries().queries)
    },
  })
  new Counter({
    name: 'lectern_database_query_seconds_total',
    help: 'Total time of these statements.',
    registers,
    collect() {
      this.reset()
      this.inc(allQueries().milliseconds / 1000)
    },
  })
}

function addQueue(registers: Registry[]) {
  new Gauge({
    name: 'lectern_queue_jobs',
    help: 'Jobs that are not done, by queue and state. Absent while the database is away.',
    labelNames: ['queue', 'state'],
    registers,
    async collect() {
      this.reset()
      for (const { queue, state, count } of await waitingJobs().catch(() => [])) {
        this.set({ queue, state }, count)
      }
    },
  })
}
