import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { isAppError } from '#lib/errors.ts'
import { withPath } from '#lib/internal-request.ts'
import { log } from '#lib/log.ts'
import { admittedHeaders, objection, type Site } from '#lib/server/admission.ts'
import { readBody } from '#lib/server/body.ts'
import { privatePolicy, publicPolicy, renderDocument } from '#lib/server/documents.ts'
import { type Handle, requestOf } from '#lib/server/exchange.ts'
import type { foreignAnswer } from '#lib/server/foreign-paths.ts'
import { type Decision, matchRoute } from '#lib/server/match-route.ts'
import { type Refuse, refusalFormat } from '#lib/server/refusal.ts'
import type { Render } from '#lib/server/render.ts'
import { type Answer, send, setSecurityHeaders } from '#lib/server/send.ts'

type Parts = {
  render: Render
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
    case 'private':
      return send(request, response, await documentAnswer(parts, asked))
    case 'asset': {
      const asset = parts.assets.get(decodeURIComponent(path))
      if (asset) return send(request, response, asset)
      if (path.includes('/', 1)) return send(request, response, parts.refuse('not-found', 'json'))
      // An icon at the root may be one of Next's own files.
      return send(request, response, await documentAnswer(parts, asked))
    }
    default:
      return passOn(parts, request, response, asked)
  }
}

/** Whatever keeps documents stands between this and `renderDocument`. */
async function documentAnswer({ render, refuse }: Parts, { route, path, query }: Served) {
  const begun = performance.now()
  const policy = route.kind === 'private' ? privatePolicy : publicPolicy
  const { answer, rendered } = await renderDocument(render, refuse, path + query, policy)
  log.debug({
    document: route.kind === 'private' ? route.path : path + query,
    status: answer.status,
    ms: Math.round(performance.now() - begun),
    tags: [...(rendered?.tags ?? [])],
  })
  return answer
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
  const body = reads ? Buffer.alloc(0) : await readBody(request, route.maxBody)
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
