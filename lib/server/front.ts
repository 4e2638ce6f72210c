import type { IncomingMessage, RequestListener } from 'node:http'
import { isAppError } from '#lib/errors/errors.ts'
import { log } from '#lib/errors/log.ts'
import { objection, type Site } from './admission.ts'
import type { Document, DocumentCache } from './document-cache.ts'
import { privatePolicy, renderDocument } from './documents.ts'
import type { Handle } from './exchange.ts'
import type { foreignAnswer } from './foreign-paths.ts'
import { type Decision, decide } from './match-route.ts'
import type { metricsAnswer } from './metrics-answer.ts'
import { framedBy, passOn } from './pass-on.ts'
import { commonPolicies, documentPolicies, type Headers } from './policies.ts'
import { type Refuse, refusalFormat } from './refusal.ts'
import type { Render } from './render.ts'
import { type Answer, send, sendDocument, sendReady, setHeaders } from './send.ts'
import { documentTiming } from './server-timing.ts'
import { hasSession, mayHaveSession } from './staff-body.ts'
import { type Observer, observeVisit, type Visit } from './visit.ts'

export type Parts = {
  render: Render
  /** What every visitor sees alike. */
  cache: DocumentCache
  /** Next itself, for what is not a document. */
  handle: Handle
  assets: ReadonlyMap<string, Document>
  refuse: Refuse
  /** What an address that is not ours leads to. */
  foreign: typeof foreignAnswer
  metrics: ReturnType<typeof metricsAnswer>
  observe: Observer
  site: Site
}

type Served = Extract<Decision, { does: 'serve' }>

/** Everything that comes in goes through here, and what the route table does not name ends here. */
export function createFront(parts: Parts): RequestListener {
  const https = parts.site.origin?.startsWith('https:') ?? false
  const common = { none: commonPolicies('none', https), self: commonPolicies('self', https) }
  // A document brings a stricter one of its own.
  const { 'content-security-policy': _, ...besideDocument } = common.none
  const onHit = { ...besideDocument, 'cache-status': cacheStatus.hit }
  const ready = { onHit, onAsset: onlyOf(common.none, ofAssets) }

  return async (request, response) => {
    const decision = decide(request.method ?? '', request.url ?? '')
    const visit: Visit = { request, response, decision, state: null }
    observeVisit(visit, parts.observe)
    if (sendFromMemory(parts, visit, ready)) return
    const framed = decision.does === 'serve' ? framedBy(decision.path) : 'none'
    setHeaders(response, common[framed])
    await answer(parts, visit).catch((error) => fail(parts, visit, error))
  }
}

/** What lies ready goes out at once; false: more has to be done. */
function sendFromMemory(parts: Parts, visit: Visit, { onHit, onAsset }: ReadyHeaders): boolean {
  const { request, response, decision } = visit
  if (decision.does !== 'serve' || objection(request, decision.route, parts.site)) return false
  const { route, path, query } = decision
  if (route.kind === 'asset') {
    const asset = parts.assets.get(path)
    return asset !== undefined && sendReady(request, response, asset, onAsset)
  }
  if (route.kind !== 'document' || mayHaveSession(request)) return false
  const document = parts.cache.peek(path + query, route.maxAge * 1000)
  if (!document || !sendReady(request, response, document, onHit)) return false
  visit.state = 'hit'
  return true
}

type ReadyHeaders = { onHit: Headers; onAsset: Headers }

/** What speaks of pages and frames would only be weight on a file that pages load. */
const ofAssets = ['x-content-type-options', 'strict-transport-security']

const onlyOf = (headers: Headers, names: readonly string[]): Headers =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => names.includes(name)))

async function answer(parts: Parts, visit: Visit): Promise<void> {
  const { request, response, decision } = visit
  if (decision.does === 'serve') return serve(parts, visit, decision)
  if (decision.does === 'redirect') return send(request, response, redirect(decision))
  const foreign = await parts.foreign(decision, request.method ?? '', request.url ?? '')
  const as = refusalFormat(request, decision.route?.kind ?? null)
  if (foreign === 'gone') return send(request, response, parts.refuse('gone', as))
  if (foreign) return send(request, response, foreign)
  const allow = decision.allow ? { allow: decision.allow } : {}
  send(request, response, parts.refuse(decision.code, as, allow))
}

async function serve(parts: Parts, visit: Visit, asked: Served) {
  const { request, response } = visit
  const { route, path } = asked
  // A refused form is answered with a learner page.
  if (route.kind === 'form' || route.kind === 'own') setHeaders(response, documentPolicies)
  const refused = objection(request, route, parts.site)
  if (refused) {
    discardBody(request)
    return send(request, response, parts.refuse(refused, refusalFormat(request, route.kind)))
  }
  switch (route.kind) {
    case 'document':
      return sendPublic(parts, visit, asked)
    case 'private':
      return send(request, response, await privateAnswer(parts, asked))
    case 'metrics': {
      const refused = parts.refuse('not-found', 'json')
      return send(request, response, (await parts.metrics(request)) ?? refused)
    }
    case 'asset': {
      const asset = parts.assets.get(decodeURIComponent(path))
      if (asset) return sendDocument(request, response, asset, {})
      if (path.includes('/', 1)) return send(request, response, parts.refuse('not-found', 'json'))
      // An icon at the root may be one of Next's own files.
      return sendPublic(parts, visit, asked)
    }
    default:
      return passOn(parts, request, response, asked)
  }
}

/** The same for everybody, so from memory where it is there and still true. */
async function sendPublic({ cache }: Parts, visit: Visit, { route, path, query }: Served) {
  const { request, response } = visit
  const { document, state } = await cache.find(path + query, route.maxAge * 1000)
  visit.state = state
  const timing = (await hasSession(request)) ? documentTiming(document) : {}
  return sendDocument(request, response, document, {
    'cache-status': cacheStatus[state],
    ...timing,
  })
}

/** In the words of RFC 9211. */
const cacheStatus = {
  hit: 'lectern; hit',
  made: 'lectern; fwd=miss',
  aged: 'lectern; hit; detail=aged',
  stale: 'lectern; hit; detail=stale',
} as const

/** One visitor's own page, asked for each time and kept by nobody. */
async function privateAnswer({ render, refuse }: Parts, { path, query }: Served) {
  const { answer } = await renderDocument(render, refuse, path + query, privatePolicy)
  return answer
}

function fail({ refuse }: Parts, { request, response, decision }: Visit, error: unknown): void {
  if (!isAppError(error)) log.error({ err: error }, 'request failed')
  if (response.headersSent || response.destroyed) return void response.destroy()
  const code = isAppError(error) ? error.code : 'internal'
  const kind = decision.does === 'redirect' ? null : (decision.route?.kind ?? null)
  discardBody(request)
  send(request, response, refuse(code, refusalFormat(request, kind)))
}

const redirect = ({ status, to }: Extract<Decision, { does: 'redirect' }>): Answer => ({
  status,
  headers: { location: to, 'cache-control': status === 308 ? 'public, max-age=3600' : 'no-store' },
  body: Buffer.alloc(0),
})

/**
 * Read on and away, until the server's time for a request is over: whoever hangs up on a sender
 * also loses the answer on its way to them.
 */
const discardBody = (request: IncomingMessage) => void request.resume()
