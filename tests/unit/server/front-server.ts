import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { currentDocument, reportGone } from '#lib/cache/render-report.ts'
import { seen, tags } from '#lib/cache/tags.ts'
import type { Site } from '#lib/server/admission.ts'
import { createDocumentCache } from '#lib/server/document-cache.ts'
import { documentMaker } from '#lib/server/documents.ts'
import { Bytes } from '#lib/server/encodings.ts'
import type { Handle } from '#lib/server/exchange.ts'
import { createFront } from '#lib/server/front.ts'
import { type OpenServer, openServer } from '#lib/server/http-server.ts'
import { createMetrics } from '#lib/server/metrics.ts'
import { metricsAnswer } from '#lib/server/metrics-answer.ts'
import { refusals } from '#lib/server/refusal.ts'
import { renderer } from '#lib/server/render.ts'
import type { Observed } from '#lib/server/visit.ts'

/** Stands where Next stands: pages by their slug, and an echo of what is passed on. */
const handle: Handle = async (request, response) => {
  const url = request.url ?? ''
  const html = {
    'content-type': 'text/html; charset=utf-8',
    'set-cookie': 'session=1',
    'x-powered-by': 'x',
  }
  if (url.endsWith('/missing')) return void response.writeHead(404, html).end('blank')
  if (url.endsWith('/gone')) {
    reportGone()
    return void response.writeHead(404, html).end('blank')
  }
  if (url.endsWith('/broken') || url.endsWith('/away')) {
    const report = currentDocument()
    if (report) Object.assign(report, { failed: true, databaseAway: url.endsWith('/away') })
    return void response.writeHead(500, html).end('SELECT secret')
  }
  if (url.endsWith('/thrown')) throw new Error('SELECT secret')
  if (url.endsWith('/former'))
    return void response.writeHead(308, { location: '/articles/now' }).end('x')
  if (url.startsWith('/articles') || url.startsWith('/counselling/requests/')) {
    seen(tags.site())
    return void response.writeHead(200, html).end(JSON.stringify([url, request.headers]))
  }
  const chunks: Uint8Array[] = []
  for await (const chunk of request) chunks.push(chunk)
  response.setHeader('content-type', 'application/json')
  response.end(
    JSON.stringify({ url, headers: request.headers, size: Buffer.concat(chunks).length }),
  )
}

const assets = new Map([
  [
    '/islands/share.0a1b2c3d.js',
    {
      status: 200,
      headers: { 'cache-control': 'public, max-age=31536000, immutable' },
      etag: '"a"',
      body: new Bytes(Buffer.from('js')),
      took: null,
    },
  ],
])
const kept = (path: string) => (path.endsWith('/404') ? Buffer.from('our own 404') : null)

const metrics = createMetrics()

/** What the observer was told, of all fronts of this file. */
export const observed: Observed[] = []

const open: OpenServer[] = []
export async function startFront(site: Partial<Site> = {}, limits = {}): Promise<string> {
  const render = renderer(handle, 'localhost')
  const server = await openServer(
    createFront({
      render,
      cache: createDocumentCache({
        make: documentMaker(render, refusals(kept)),
        maxBytes: 1_000_000,
      }),
      handle,
      assets,
      refuse: refusals(kept),
      foreign: async () => null,
      metrics: metricsAnswer(metrics, 'a token for tests'),
      observe(visit) {
        metrics.observe(visit)
        observed.push(visit)
      },
      site: { origin: null, enforceHost: false, trustedProxies: null, ...site },
    }),
    0,
    { host: '127.0.0.1', drainTimes: { grace: 0, most: 5_000 }, ...limits },
  )
  open.push(server)
  return `http://127.0.0.1:${server.port}`
}

export async function stopFronts(): Promise<void> {
  await Promise.all(open.splice(0).map((server) => server.drain()))
}

/** The first answer to bytes that no client would send. */
export function raw(origin: string, bytes: string): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  const socket = connect(Number(new URL(origin).port), '127.0.0.1', () => socket.write(bytes))
  socket.once('data', (data) => {
    resolve(data.toString())
    socket.destroy()
  })
  socket.once('error', reject)
  socket.once('close', () => reject(new Error('closed without an answer')))
  return promise
}

/** Everything that comes back until the server hangs up. */
export async function rawToEnd(origin: string, bytes: string): Promise<string> {
  const socket = connect(Number(new URL(origin).port), '127.0.0.1', () => socket.write(bytes))
  return text(socket)
}
