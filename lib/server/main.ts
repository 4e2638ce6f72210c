import { join } from 'node:path'
import { env } from '#lib/env.ts'
import { isDatabaseAway } from '#lib/errors/errors.ts'
import { log } from '#lib/errors/log.ts'
import { registerOwnServer } from '#lib/internal-request.ts'
import { reapplyErasures } from '#lib/people/reapply-erasures.ts'
import { registerThreads } from '#lib/threads/run-in-thread.ts'
import { createThreadPool } from '#lib/threads/thread-pool.ts'
import { openAccessLog } from './access-log.ts'
import { loadAssets } from './assets.ts'
import { type ClientLimits, createClientLimits } from './client-limits.ts'
import { sendConsoleToLog } from './console-log.ts'
import { createErrorResponder, ERROR_PAGE_STATUSES, errorPagePath } from './error-response.ts'
import { keepFallbackPages } from './fallback-pages.ts'
import { createFront } from './front.ts'
import { openServer, unrefDelay } from './http-server.ts'
import { legacyRedirect } from './legacy-redirect.ts'
import { createMetrics } from './metrics.ts'
import { metricsEndpoint } from './metrics-endpoint.ts'
import { startNext } from './next-app.ts'
import { createPageCache } from './page-cache.ts'
import { createRenderer } from './render.ts'
import { pageRenderer } from './render-page.ts'
import { isTrustedProxy, type SiteOrigin } from './request-checks.ts'
import { onStopSignal } from './stop-signals.ts'
import { isUnknownAddress } from './unknown-address.ts'

const root = join(import.meta.dirname, '..', '..')
const FALLBACK_PAGES_TIMEOUT_MS = 3_000

/** Error pages, and the form page, which must keep typed values while the database is unreachable. */
const FALLBACK_PATHS = ['/counselling', ...ERROR_PAGE_STATUSES.map(errorPagePath)]

/**
 * Starts the whole web process: Next inside our own HTTP server. Resolves once it listens.
 *
 * @throws the error of `listen`, such as EADDRINUSE
 */
export async function startWeb({
  port,
  limits = createClientLimits(),
}: {
  port: number
  limits?: ClientLimits
}): Promise<{ stop: () => Promise<void> }> {
  const { metricsToken, accessLog: accessLogTarget, siteUrl, cacheBytes } = env()
  const site = siteOriginFromEnv()
  const [next, assets] = await Promise.all([startNext(root, port), loadAssets(root)])
  const metrics = createMetrics()
  const render = createRenderer(next.handle, new URL(siteUrl).host, metrics.rendered)
  const fallbackPages = keepFallbackPages(FALLBACK_PATHS, render, {
    onFailure: (path) => log.warn({ path }, 'could not render a fallback page'),
  })
  registerOwnServer({
    async render(path, headers) {
      const { status, failed, body } = await render(path, headers)
      return { status: failed ? 500 : status, html: body.toString() }
    },
    fallbackPage: (path) => fallbackPages.get(path)?.toString() ?? null,
  })
  const threads = createThreadPool()
  registerThreads(threads)
  await Promise.race([fallbackPages.start(), unrefDelay(FALLBACK_PAGES_TIMEOUT_MS)])
  const errorResponse = createErrorResponder(fallbackPages.get)
  const cache = createPageCache({
    render: pageRenderer(render, errorResponse),
    maxBytes: cacheBytes,
  })
  metrics.watch(cache)
  const accessLog = accessLogTarget === null ? null : openAccessLog(accessLogTarget)
  const front = createFront({
    render,
    cache,
    nextHandler: next.handle,
    assets,
    errorResponse,
    legacyRedirect,
    metrics: metricsEndpoint(metrics, metricsToken),
    observe(observed) {
      metrics.observe(observed)
      accessLog?.observe(observed)
    },
    isUnknown: isUnknownAddress,
    limits,
    site,
  })
  await applyErasureLedger()
  const server = await openServer(front, port, {
    isProxy: (address) => isTrustedProxy(address, site),
  })
  log.info({ port }, 'the web process is listening')
  return {
    async stop() {
      await server.drain()
      fallbackPages.stop()
      registerOwnServer(null)
      registerThreads(null)
      await threads.stop()
      await next.close()
      accessLog?.flush()
    },
  }
}

const ERASURE_LEDGER_RETRY_MS = 1_000

/**
 * Applies the erasure ledger before the first request, since a restored backup may bring back erased
 * data. If the database is unreachable, the server starts anyway, and the ledger is applied as soon as
 * the database answers.
 */
async function applyErasureLedger(): Promise<void> {
  try {
    await reapplyErasures()
  } catch (error) {
    if (!isDatabaseAway(error)) throw error
    log.warn('the database is unreachable; the erasure ledger will be applied when it is back')
    setTimeout(() => void applyErasureLedger(), ERASURE_LEDGER_RETRY_MS).unref()
  }
}

function siteOriginFromEnv(): SiteOrigin {
  const { siteUrl, siteUrlIsSet, trustedProxies } = env()
  const origin = siteUrlIsSet ? siteUrl : null
  return { origin, enforceHost: origin !== null, trustedProxies }
}

if (import.meta.main) {
  sendConsoleToLog()
  const web = await startWeb({ port: env().port })
  onStopSignal(web.stop)
}
