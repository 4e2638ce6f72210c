import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { newTiming, timeQueries } from '#lib/database/query-timing.ts'
import { AppError } from '#lib/errors/errors.ts'
import { withNonce, withPath } from '#lib/internal-request.ts'
import { admittedHeaders, type Site } from './admission.ts'
import { readBody } from './body.ts'
import { type Handle, requestOf } from './exchange.ts'
import type { Decision } from './match-route.ts'
import { type Headers, mediaPolicies, staffPolicies } from './policies.ts'
import { setHeaders } from './send.ts'
import { addServerTiming } from './server-timing.ts'
import { hasSession, STRANGERS_BODY } from './staff-body.ts'

type Served = Extract<Decision, { does: 'serve' }>
type Parts = { handle: Handle; site: Site }

/** What is not a document is Next's to answer, with what the table lets through of the request. */
export async function passOn(
  { handle, site }: Parts,
  request: IncomingMessage,
  response: ServerResponse,
  { route, path, query }: Served,
): Promise<void> {
  const method = request.method ?? 'GET'
  const reads = method === 'GET' || method === 'HEAD'
  const isStaff = route.kind === 'staff'
  const signedIn = isStaff && (await hasSession(request))
  const body = reads ? Buffer.alloc(0) : await readBody(request, mostOf(request, route, signedIn))
  const passed = requestOf({
    method,
    target: path + query,
    headers: {
      ...admittedHeaders(request, route.kind, site),
      ...withPath(path + query),
      ...(reads ? {} : { 'content-length': String(body.length) }),
      ...(isStaff ? withPolicy(response, path) : {}),
    },
    body,
  })
  if (route.kind === 'media') setHeaders(response, mediaPolicies)
  const timing = newTiming()
  if (signedIn) addServerTiming(response, timing)
  await timeQueries(timing, () => handle(passed, response))
}

/** Next reads the nonce for its own scripts from the policy in the request. */
function withPolicy(response: ServerResponse, path: string): Headers {
  const nonce = randomBytes(16).toString('base64')
  const policies = staffPolicies(nonce, framedBy(path))
  setHeaders(response, policies)
  return {
    'content-security-policy': policies['content-security-policy'] ?? '',
    ...withNonce(nonce),
  }
}

/** The editor shows a preview beside the text. */
export const framedBy = (path: string) =>
  path.startsWith('/preview/') && !path.startsWith('/preview/shared/') ? 'self' : 'none'

/** Bodies are held in memory, so only staff may send large ones to staff addresses. */
function mostOf(request: IncomingMessage, { kind, maxBody }: Served['route'], signedIn: boolean) {
  if (kind !== 'staff' || maxBody <= STRANGERS_BODY || signedIn) return maxBody
  const announced = Number(request.headers['content-length'] ?? 0)
  if (announced > STRANGERS_BODY) throw new AppError('unauthenticated')
  return STRANGERS_BODY
}
