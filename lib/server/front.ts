import type { IncomingMessage, RequestListener } from 'node:http'
import type { ContentKindName } from '#lib/content-kind.ts'
import { AppError, errorData, isAppError } from '#lib/errors/errors.ts'
import { log } from '#lib/errors/log.ts'
import type { NextHandler } from './call-handler.ts'
import type { ClientLimits } from './client-limits.ts'
import { type ErrorResponder, errorFormat } from './error-response.ts'
import { forwardToNext, framedBy } from './forward-to-next.ts'
import type { legacyRedirect } from './legacy-redirect.ts'
import { type Decision, matchRouteCached } from './match-route.ts'
import type { metricsEndpoint } from './metrics-endpoint.ts'
import type { CachedPage, PageCache } from './page-cache.ts'
import { commonPolicies, documentPolicies, type Headers } from './policies.ts'
import type { Render } from './render.ts'
import { privatePolicy, renderPage } from './render-page.ts'
import { clientNetwork, findRequestError, type SiteOrigin } from './request-checks.ts'
import { observeRequest, type RequestContext, type RequestObserver } from './request-context.ts'
import { type HttpResponse, send, sendPage, sendPageIfEncoded, setHeaders } from './send.ts'
import { pageTiming } from './server-timing.ts'
import { hasSession, mayHaveSession } from './session-check.ts'

type FrontDependencies = {
  render: Render
  /** Pages that are the same for every visitor. */
  cache: PageCache
  /** Next itself, for everything that is not a public page. */
  nextHandler: NextHandler
  assets: ReadonlyMap<string, CachedPage>
  errorResponse: ErrorResponder
  /** Redirects of addresses from before Lectern. */
  legacyRedirect: typeof legacyRedirect
  metrics: ReturnType<typeof metricsEndpoint>
  observe: RequestObserver
  /** Whether no content has this slug, and no redirect leads from it; false where it is not known. */
  isUnknown: (kind: ContentKindName, slug: string) => Promise<boolean>
  limits: ClientLimits
  site: SiteOrigin
}

type ServeDecision = Extract<Decision, { action: 'serve' }>

/** Handles every incoming request; an address that the route table does not list is not found. */
export function createFront(deps: FrontDependencies): RequestListener {
  const https = deps.site.origin?.startsWith('https:') ?? false
  const common = { none: commonPolicies('none', https), self: commonPolicies('self', https) }
  // A page has a stricter policy of its own.
  const { 'content-security-policy': _, ...besideDocument } = common.none
  const onHit = { ...besideDocument, 'cache-status': cacheStatus.hit }
  const ready = { onHit, onAsset: pickHeaders(common.none, ASSET_HEADERS) }

  return async (request, response) => {
    const decision = matchRouteCached(request.method ?? '', request.url ?? '')
    const context: RequestContext = { request, response, decision, cacheState: null }
    observeRequest(context, deps.observe)
    if (sendFromMemory(deps, context, ready)) return
    const framed = decision.action === 'serve' ? framedBy(decision.path) : 'none'
    setHeaders(response, common[framed])
    await answer(deps, context).catch((error) => sendError(deps, context, error))
  }
}

/** Sends the response at once if it is in memory; otherwise returns false. */
function sendFromMemory(
  deps: FrontDependencies,
  context: RequestContext,
  { onHit, onAsset }: ReadyHeaders,
): boolean {
  const { request, response, decision } = context
  if (decision.action !== 'serve' || findRequestError(request, decision.route, deps.site))
    return false
  const { route, path, query } = decision
  if (route.kind === 'asset') {
    const asset = deps.assets.get(path)
    return asset !== undefined && sendPageIfEncoded(request, response, asset, onAsset)
  }
  if (route.kind !== 'document' || mayHaveSession(request)) return false
  const page = deps.cache.peek(path + query, route.maxAgeSeconds * 1000)
  if (!page || !sendPageIfEncoded(request, response, page, onHit)) return false
  context.cacheState = 'hit'
  return true
}

type ReadyHeaders = { onHit: Headers; onAsset: Headers }

/** Headers about pages and frames have no effect on a file, so assets do not carry them. */
const ASSET_HEADERS = ['x-content-type-options', 'strict-transport-security']

const pickHeaders = (headers: Headers, names: readonly string[]): Headers =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => names.includes(name)))

async function answer(deps: FrontDependencies, context: RequestContext): Promise<void> {
  const { request, response, decision } = context
  if (decision.action === 'serve') return serve(deps, context, decision)
  if (decision.action === 'redirect') return send(request, response, redirectResponse(decision))
  const foreign = await deps.legacyRedirect(decision, request.method ?? '', request.url ?? '')
  const as = errorFormat(request, decision.route?.kind ?? null)
  if (foreign === 'gone') return send(request, response, deps.errorResponse('gone', as))
  if (foreign) return send(request, response, foreign)
  const allow = decision.allow ? { allow: decision.allow } : {}
  send(request, response, deps.errorResponse(decision.code, as, allow))
}

async function serve(deps: FrontDependencies, context: RequestContext, decision: ServeDecision) {
  const { request, response } = context
  const { route, path } = decision
  // A rejected form is answered with a public page.
  if (route.kind === 'form' || route.kind === 'own') setHeaders(response, documentPolicies)
  const refused = findRequestError(request, route, deps.site)
  if (refused) {
    discardBody(request)
    return send(request, response, deps.errorResponse(refused, errorFormat(request, route.kind)))
  }
  switch (route.kind) {
    case 'document':
      return sendPublic(deps, context, decision)
    case 'private':
      return send(request, response, await renderPrivatePage(deps, request, decision))
    case 'metrics': {
      const refused = deps.errorResponse('not-found', 'json')
      return send(request, response, (await deps.metrics(request)) ?? refused)
    }
    case 'asset': {
      const asset = deps.assets.get(decodeURIComponent(path))
      if (asset) return sendPage(request, response, asset, {})
      if (path.includes('/', 1))
        return send(request, response, deps.errorResponse('not-found', 'json'))
      // An icon at the root may be one of Next's own files.
      return sendPublic(deps, context, decision)
    }
    default:
      return forwardToNext(deps, request, response, decision)
  }
}

/** Sends a page that is the same for everybody, from the page cache where possible. */
async function sendPublic(
  { cache, limits, site, isUnknown }: FrontDependencies,
  context: RequestContext,
  { route, path, query }: ServeDecision,
) {
  const { request, response } = context
  const key = path + query
  const client = clientNetwork(request, site)
  if (route.content && !cache.has(key)) {
    limits.countLookup(client)
    const slug = path.slice(path.lastIndexOf('/') + 1)
    if (await isUnknown(route.content, slug)) throw new AppError('not-found')
  }
  const { page, state } = await cache.find(key, route.maxAgeSeconds * 1000, {
    render: (work) => limits.render(client, work),
    refresh: limits.refresh,
  })
  context.cacheState = state
  const timing = (await hasSession(request)) ? pageTiming(page) : {}
  return sendPage(request, response, page, {
    'cache-status': cacheStatus[state],
    ...timing,
  })
}

/** Values of the Cache-Status header (RFC 9211). */
const cacheStatus = {
  hit: 'lectern; hit',
  made: 'lectern; fwd=miss',
  aged: 'lectern; hit; detail=aged',
  stale: 'lectern; hit; detail=stale',
} as const

/** Renders the page of a single visitor for each request; it is never cached. */
async function renderPrivatePage(
  { render, errorResponse, limits, site }: FrontDependencies,
  request: IncomingMessage,
  { path, query }: ServeDecision,
) {
  const rendered = await limits.render(clientNetwork(request, site), () =>
    renderPage(render, errorResponse, path + query, privatePolicy),
  )
  return rendered.response
}

function sendError(
  { errorResponse }: FrontDependencies,
  { request, response, decision }: RequestContext,
  error: unknown,
): void {
  if (!isAppError(error)) log.error({ err: error }, 'request failed')
  if (response.headersSent || response.destroyed) return void response.destroy()
  const code = isAppError(error) ? error.code : 'internal'
  const kind = decision.action === 'redirect' ? null : (decision.route?.kind ?? null)
  discardBody(request)
  const wait = isAppError(error) ? errorData(error, 'rate-limited')?.retryAfter : undefined
  const retry = wait === undefined ? {} : { 'retry-after': String(wait) }
  send(request, response, errorResponse(code, errorFormat(request, kind), retry))
}

const redirectResponse = ({
  status,
  to,
}: Extract<Decision, { action: 'redirect' }>): HttpResponse => ({
  status,
  headers: { location: to, 'cache-control': status === 308 ? 'public, max-age=3600' : 'no-store' },
  body: Buffer.alloc(0),
})

/**
 * Reads and discards the request body, until the request timeout at most. Closing the connection
 * earlier would lose the response for a client that is still sending.
 */
const discardBody = (request: IncomingMessage) => void request.resume()
