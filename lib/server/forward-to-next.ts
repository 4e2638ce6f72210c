import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { newTiming, timeQueries } from '#lib/database/query-timing.ts'
import { AppError } from '#lib/errors/errors.ts'
import { withNonce, withPath } from '#lib/internal-request.ts'
import { readBody } from './body.ts'
import { type NextHandler, toIncomingMessage } from './call-handler.ts'
import type { Decision } from './match-route.ts'
import { type Headers, mediaPolicies, staffPolicies } from './policies.ts'
import { forwardedHeaders, type SiteOrigin } from './request-checks.ts'
import { setHeaders } from './send.ts'
import { addServerTiming } from './server-timing.ts'
import { ANONYMOUS_BODY_MAX_BYTES, hasSession } from './session-check.ts'

type ServeDecision = Extract<Decision, { action: 'serve' }>
type ForwardDependencies = { nextHandler: NextHandler; site: SiteOrigin }

/** Lets Next answer the request, with the headers that the route table allows. */
export async function forwardToNext(
  { nextHandler: handle, site }: ForwardDependencies,
  request: IncomingMessage,
  response: ServerResponse,
  { route, path, query }: ServeDecision,
): Promise<void> {
  const method = request.method ?? 'GET'
  const reads = method === 'GET' || method === 'HEAD'
  const isStaff = route.kind === 'staff'
  const signedIn = isStaff && (await hasSession(request))
  const body = reads
    ? Buffer.alloc(0)
    : await readBody(request, bodyLimit(request, route, signedIn))
  const passed = toIncomingMessage({
    method,
    target: path + query,
    headers: {
      ...forwardedHeaders(request, route.kind, site),
      ...withPath(path + query),
      ...(reads ? {} : { 'content-length': String(body.length) }),
      ...(isStaff ? setStaffPolicies(response, path) : {}),
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

/** Bodies are held in memory, so only staff may send large ones to staff addresses. */
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
