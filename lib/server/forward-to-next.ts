import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { newTiming, timeQueries } from '#lib/database/query-timing.ts'
import { AppError } from '#lib/errors/errors.ts'
import { SIGNED_OUT_TEXT } from '#lib/errors/signed-out-text.ts'
import { withNonce, withPath } from '#lib/internal-request.ts'
import { readBody } from './body.ts'
import { type NextHandler, toIncomingMessage } from './call-handler.ts'
import type { ClientLimits } from './client-limits.ts'
import type { Decision } from './match-route.ts'
import { type Headers, mediaPolicies, staffPolicies } from './policies.ts'
import { clientNetwork, forwardedHeaders, type SiteOrigin } from './request-checks.ts'
import type { RouteKind } from './routes.ts'
import { setHeaders } from './send.ts'
import { addServerTiming } from './server-timing.ts'
import { ANONYMOUS_BODY_MAX_BYTES, hasSession } from './session-check.ts'

type ServeDecision = Extract<Decision, { action: 'serve' }>
type ForwardDependencies = { nextHandler: NextHandler; site: SiteOrigin; limits: ClientLimits }

/** Lets Next answer the request, with the headers that the route table allows. */
export async function forwardToNext(
  deps: ForwardDependencies,
  request: IncomingMessage,
  response: ServerResponse,
  decision: ServeDecision,
): Promise<void> {
  const { limits, site } = deps
  const { kind } = decision.route
  const client = clientNetwork(request, site)
  const signedIn = kind === 'staff' && (await hasSession(request))
  if (isActionOfStranger(request, kind, signedIn)) return refuseAction(request, response)
  if (isRead(request)) {
    const work = () => handOver(deps, request, response, decision, signedIn, NO_BODY)
    return signedIn || UNQUEUED_KINDS.includes(kind) ? work() : limits.render(client, work)
  }
  if (!signedIn) limits.countWrite(client, kind)
  const reservation = limits.bodies[signedIn ? 'staff' : 'visitors'].reserve(client)
  response.once('close', reservation.release)
  const body = await readBody(request, bodyLimit(request, decision.route, signedIn), reservation)
  return handOver(deps, request, response, decision, signedIn, body)
}

/** React's decoder of server actions never sees what strangers send: it fails loudly for any garbage. */
const isActionOfStranger = ({ headers }: IncomingMessage, kind: RouteKind, signedIn: boolean) =>
  kind === 'staff' && !signedIn && headers['next-action'] !== undefined

function refuseAction(request: IncomingMessage, response: ServerResponse): void {
  request.resume()
  const body = Buffer.from(SIGNED_OUT_TEXT)
  response.writeHead(401, {
    'content-type': 'text/plain',
    'content-length': body.length,
    'cache-control': 'no-store',
  })
  response.end(body)
}

/** Kinds without a render of a page: their reads need not wait for one. */
const UNQUEUED_KINDS: readonly RouteKind[] = ['media', 'health', 'beacon', 'api']

const NO_BODY = Buffer.alloc(0)

const isRead = ({ method }: IncomingMessage) => method === 'GET' || method === 'HEAD'

async function handOver(
  { nextHandler: handle, site }: ForwardDependencies,
  request: IncomingMessage,
  response: ServerResponse,
  { route, path, query }: ServeDecision,
  signedIn: boolean,
  body: Buffer,
): Promise<void> {
  const passed = toIncomingMessage({
    method: request.method ?? 'GET',
    target: path + query,
    headers: {
      ...forwardedHeaders(request, route.kind, site),
      ...withPath(path + query),
      ...(isRead(request) ? {} : { 'content-length': String(body.length) }),
      ...(route.kind === 'staff' ? setStaffPolicies(response, path) : {}),
    },
    body,
  })
  if (route.kind === 'media') setHeaders(response, mediaPolicies)
  const timing = newTiming()
  if (signedIn) addServerTiming(response, timing)
  await timeQueries(timing, () => handle(passed, response))
}

/** Next reads the nonce for its own scripts from the policy in the request. */
function setStaffPolicies(response: ServerResponse, path: string): Headers {
  const nonce = randomBytes(16).toString('base64')
  const policies = staffPolicies(nonce, framedBy(path))
  setHeaders(response, policies)
  return {
    'content-security-policy': policies['content-security-policy'] ?? '',
    ...withNonce(nonce),
  }
}

/** Previews are framed by the content form; shared previews are not. */
export const framedBy = (path: string) =>
  path.startsWith('/preview/') && !path.startsWith('/preview/shared/') ? 'self' : 'none'

/** Only staff may send large bodies to staff addresses. */
function bodyLimit(
  request: IncomingMessage,
  { kind, maxBodyBytes }: ServeDecision['route'],
  signedIn: boolean,
) {
  if (kind !== 'staff' || maxBodyBytes <= ANONYMOUS_BODY_MAX_BYTES || signedIn) return maxBodyBytes
  const announced = Number(request.headers['content-length'] ?? 0)
  if (announced > ANONYMOUS_BODY_MAX_BYTES) throw new AppError('unauthenticated')
  return ANONYMOUS_BODY_MAX_BYTES
}
