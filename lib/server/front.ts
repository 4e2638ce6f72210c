import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { AppError, isAppError } from '#lib/errors.ts'
import { withPath } from '#lib/internal-request.ts'
import { log } from '#lib/log.ts'
import { admittedHeaders, objection, type Site } from '#lib/server/admission.ts'
import { readBody } from '#lib/server/body.ts'
import type { DocumentCache } from '#lib/server/document-cache.ts'
import { privatePolicy, renderDocument } from '#lib/server/documents.ts'
import { type Handle, requestOf } from '#lib/server/exchange.ts'
import type { foreignAnswer } from '#lib/server/foreign-paths.ts'
import { type Decision, matchRoute } from '#lib/server/match-route.ts'
import { documentPolicies } from '#lib/server/policies.ts'
import { type Refuse, refusalFormat } from '#lib/server/refusal.ts'
import type { Render } from '#lib/server/render.ts'
import { type Answer, send, sendDocument, setSecurityHeaders } from '#lib/server/send.ts'
import { hasSession, STRANGERS_BODY } from '#lib/server/staff-body.ts'

type Parts = {
  render: Render
  /** What every visitor sees alike. */
  cache: DocumentCache
  /** Next itself, for what is not a document. */
  handle: Handle
  assets: ReadonlyMap<string, Answer>
  refuse: Refuse
  /** What an address that is not ours leads to. */
  foreign: typeof foreignAnswer
  site: Site
}

type Served = Extract<Decision, { does: 'serve' }>

/** Everything that comes in goes through here, and what the route table does not name ends here. */
export function createFront(parts: Parts): RequestListener {
  const { refuse } = parts
  return async (request, response) => {
    const decision = matchRoute(request.method ?? '', request.url ?? '')
    const kind = decision.does === 'redirect' ? null : (decision.route?.kind ?? null)
    try {
      setSecurityHeaders(response, isPreview(decision) ? 'self' : 'none')
      // A refused form is answered with a learner page.
      if (kind === 'form') setHeaders(response, documentPolicies)
      if (decision.does === 'serve') await serve(parts, request, response, decision)
      else if (decision.does === 'redirect') send(request, response, redirect(decision))
      else {
        const foreign = await parts.foreign(decision, request.method ?? '', request.url ?? '')
        if (foreign && foreign !== 'gone') return send(request, response, foreign)
        if (foreign) return send(request, response, refuse('gone', refusalFormat(request, kind)))
        const allow = decision.allow ? { allow: decision.allow } : {}
        send(request, response, refuse(decision.code, refusalFormat(request, kind), allow))
      }
    } catch (error) {
      if (!isAppError(error)) log.error({ err: error }, 'request failed')
      if (response.headersSent || response.destroyed) return void response.destroy()
      const code = isAppError(error) ? error.code : 'internal'
      discardBody(request)
      send(request, response, refuse(code, refusalFormat(request, kind)))
    }
  }
}

async function serve(
  parts: Parts,
  request: IncomingMessage,
  response: ServerResponse,
  asked: Served,
) {
  const { route, path } = asked
  const refused = objection(request, route, parts.site)
  if (refused) {
    discardBody(request)
    return send(request, response, parts.refuse(refused, refusalFormat(request, route.kind)))
  }
  switch (route.kind) {
    case 'document':
      return sendPublic(parts, request, response, asked)
    case 'private':
      return send(request, response, await privateAnswer(parts, asked))
    case 'asset': {
      const asset = parts.assets.get(decodeURIComponent(path))
      if (asset) return send(request, response, asset)
      if (path.includes('/', 1)) return send(request, response, parts.refuse('not-found', 'json'))
      // An icon at the root may be one of Next's own files.
      return sendPublic(parts, request, response, asked)
    }
    default:
      return passOn(parts, request, response, asked)
  }
}

/** The same for everybody, so from memory where it is there and still true. */
async function sendPublic(
  { cache }: Parts,
  request: IncomingMessage,
  response: ServerResponse,
  { route, path, query }: Served,
) {
  const begun = performance.now()
  const { document, state } = await cache.find(path + query, route.maxAge * 1000)
  log.debug({
    document: path + query,
    status: document.status,
    state,
    ms: Math.round(performance.now() - begun),
  })
  return sendDocument(request, response, document, { 'cache-status': cacheStatus[state] })
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

/** Bodies are held in memory, so only staff may send large ones to staff addresses. */
async function mostOf(request: IncomingMessage, { kind, maxBody }: Served['route']) {
  if (kind !== 'staff' || maxBody <= STRANGERS_BODY) return maxBody
  if (await hasSession(request)) return maxBody
  const announced = Number(request.headers['content-length'] ?? 0)
  if (announced > STRANGERS_BODY) throw new AppError('unauthenticated')
  return STRANGERS_BODY
}

async function passOn(
  parts: Parts,
  request: IncomingMessage,
  response: ServerResponse,
  asked: Served,
) {
  const { route, path, query } = asked
  const method = request.method ?? 'GET'
  const reads = method === 'GET' || method === 'HEAD'
  const most = await mostOf(request, route)
  const body = reads ? Buffer.alloc(0) : await readBody(request, most)
  const headers = {
    ...admittedHeaders(request, route.kind, parts.site),
    ...withPath(path + query),
  }
  const passed = requestOf({
    method,
    target: path + query,
    headers: reads ? headers : { ...headers, 'content-length': String(body.length) },
    body,
  })
  await parts.handle(passed, response)
}

function setHeaders(response: ServerResponse, headers: Readonly<Record<string, string>>) {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
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

const isPreview = (decision: Decision) =>
  decision.does === 'serve' && decision.route.path.startsWith('/preview/')
