import { join } from 'node:path'
import { env } from '#lib/env.ts'
import { isDatabaseAway } from '#lib/errors/errors.ts'
import { log } from '#lib/errors/log.ts'
import { registerOwnServer } from '#lib/internal-request.ts'
import { reapplyErasures } from '#lib/people/reapply-erasures.ts'
import { openAccessLog } from './access-log.ts'
import { isTrusted, type Site } from './admission.ts'
import { loadAssets } from './assets.ts'
import { createDocumentCache } from './document-cache.ts'
import { documentMaker } from './documents.ts'
import { foreignAnswer } from './foreign-paths.ts'
import { createFront } from './front.ts'
import { openServer, patience } from './http-server.ts'
import { keepDocuments } from './kept-documents.ts'
import { onStopSignal } from './life.ts'
import { createMetrics } from './metrics.ts'
import { metricsAnswer } from './metrics-answer.ts'
import { startNext } from './next-app.ts'
import { quietConsole } from './quiet-console.ts'
import { errorDocumentPath, errorDocumentStatuses, refusals } from './refusal.ts'
import { renderer } from './render.ts'

const root = join(import.meta.dirname, '..', '..')
const firstRenders = 3_000

/** Also kept for the time without a database: the form that must not lose what was typed. */
const keptPaths = ['/counselling', ...errorDocumentStatuses.map(errorDocumentPath)]

/**
 * Starts the whole web process: Next inside our own HTTP server. Resolves once it listens.
 *
 * @throws the error of `listen`, such as EADDRINUSE
 */
export async function startWeb({ port }: { port: number }): Promise<{ stop: () => Promise<void> }> {
  const { metricsToken, accessLog: accessLogTarget, siteUrl, cacheBytes } = env()
  const site = siteFromEnv()
  const [next, assets] = await Promise.all([startNext(root, port), loadAssets(root)])
  const metrics = createMetrics()
  const render = renderer(next.handle, new URL(siteUrl).host, metrics.rendered)
  const kept = keepDocuments(keptPaths, render, {
    onFailure: (path) => log.warn({ path }, 'could not render a document that is to be kept'),
  })
  registerOwnServer({
    async render(path, headers) {
      const { status, failed, body } = await render(path, headers)
      return { status: failed ? 500 : status, html: body.toString() }
    },
    kept: (path) => kept.get(path)?.toString() ?? null,
  })
  await Promise.race([kept.start(), patience(firstRenders)])
  const refuse = refusals(kept.get)
  const cache = createDocumentCache({ make: documentMaker(render, refuse), maxBytes: cacheBytes })
  metrics.watch(cache)
  const accessLog = accessLogTarget === null ? null : openAccessLog(accessLogTarget)
  const front = createFront({
    render,
    cache,
    handle: next.handle,
    assets,
    refuse,
    foreign: foreignAnswer,
    metrics: metricsAnswer(metrics, metricsToken),
    observe(observed) {
      metrics.observe(observed)
      accessLog?.observe(observed)
    },
    site,
  })
  await honourFirst()
  const server = await openServer(front, port, { isProxy: (address) => isTrusted(address, site) })
  log.info({ port }, 'the web process listens')
  return {
    async stop() {
      await server.drain()
      kept.stop()
      registerOwnServer(null)
      await next.close()
      accessLog?.flush()
    },
  }
}

const TRY_AGAIN = 1_000

/**
 * Before anybody is served. Without a database there is nobody to show, so the server may listen
 * and say that; what a restored one brings back is looked through as soon as it answers.
 */
async function honourFirst(): Promise<void> {
  try {
    await reapplyErasures()
  } catch (error) {
    if (!isDatabaseAway(error)) throw error
    log.warn('no database yet: the ledger of erasures is honoured when it answers')
    setTimeout(() => void honourFirst(), TRY_AGAIN).unref()
  }
}

function siteFromEnv(): Site {
  const { siteUrl, siteUrlIsSet, trustedProxies } = env()
  const origin = siteUrlIsSet ? siteUrl : null
  return { origin, enforceHost: origin !== null, trustedProxies }
}

if (import.meta.main) {
  quietConsole()
  const web = await startWeb({ port: env().port })
  onStopSignal(web.stop)
}
