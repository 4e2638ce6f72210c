import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { currentRenderReport, reportGone } from '#lib/cache/render-report.ts'
import { reportTags, tags } from '#lib/cache/tags.ts'
import type { NextHandler } from '#lib/server/call-handler.ts'
import { createClientLimits } from '#lib/server/client-limits.ts'
import { CompressedBody } from '#lib/server/encodings.ts'
import { createErrorResponder } from '#lib/server/error-response.ts'
import { createFront } from '#lib/server/front.ts'
import { type OpenServer, openServer } from '#lib/server/http-server.ts'
import { createMetrics } from '#lib/server/metrics.ts'
import { metricsEndpoint } from '#lib/server/metrics-endpoint.ts'
import { createPageCache } from '#lib/server/page-cache.ts'
import { createRenderer } from '#lib/server/render.ts'
import { pageRenderer } from '#lib/server/render-page.ts'
import type { SiteOrigin } from '#lib/server/request-checks.ts'
import type { RequestSummary } from '#lib/server/request-context.ts'

/** Replaces Next: returns pages by slug, and echoes the forwarded request otherwise. */
const handle: NextHandler = async (request, response) => {
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
    const report = currentRenderReport()
    if (report) Object.assign(report, { failed: true, databaseAway: url.endsWith('/away') })
    return void response.writeHead(500, html).end('SELECT secret')
  }
  if (url.endsWith('/thrown')) throw new Error('SELECT secret')
  if (url.endsWith('/former'))
    return void response.writeHead(308, { location: '/articles/now' }).end('x')
  if (url.startsWith('/articles') || url.startsWith('/counselling/requests/')) {
    reportTags(tags.site())
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
      body: new CompressedBody(Buffer.from('js')),
      renderTime: null,
    },
  ],
])
const kept = (path: string) => (path.endsWith('/404') ? Buffer.from('our own 404') : null)

const metrics = createMetrics()

/** Request summaries that the observers of all fronts received. */
export const observed: RequestSummary[] = []

const open: OpenServer[] = []
export async function startFront(
  site: Partial<SiteOrigin> = {},
  serverLimits = {},
  { limits = createClientLimits() } = {},
): Promise<string> {
  const render = createRenderer(handle, 'localhost')
  const server = await openServer(
    createFront({
      render,
      cache: createPageCache({
        render: pageRenderer(render, createErrorResponder(kept)),
        maxBytes: 1_000_000,
      }),
      nextHandler: handle,
      assets,
      errorResponse: createErrorResponder(kept),
      legacyRedirect: async () => null,
      metrics: metricsEndpoint(metrics, 'a token for tests'),
      observe(visit) {
        metrics.observe(visit)
        observed.push(visit)
      },
      isUnknown: async (_, slug) => slug === 'unknown',
      limits,
      site: { origin: null, enforceHost: false, trustedProxies: null, ...site },
    }),
    0,
    { host: '127.0.0.1', drainTimes: { idleGraceMs: 0, maxMs: 5_000 }, ...serverLimits },
  )
  open.push(server)
  return `http://127.0.0.1:${server.port}`
}

export async function stopFronts(): Promise<void> {
  await Promise.all(open.splice(0).map((server) => server.drain()))
}

/** Sends raw bytes and returns the first response. */
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

/** Sends raw bytes and returns everything received until the server closes the connection. */
export async function rawToEnd(origin: string, bytes: string): Promise<string> {
  const socket = connect(Number(new URL(origin).port), '127.0.0.1', () => socket.write(bytes))
  return text(socket)
}
