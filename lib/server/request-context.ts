import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Decision } from './match-route.ts'
import type { CacheResult } from './page-cache.ts'
import type { RouteKind } from './routes.ts'

/** One request on its way through the front. */
export type RequestContext = {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly decision: Decision
  /** How its document was found; null until then, and for what is none. */
  cacheState: CacheResult['state'] | null
}

/** What is told of a visit when it is over: nothing of it says who came. */
export type RequestSummary = {
  kind: RouteKind | 'unknown'
  method: string
  /** Without the query; only the route's pattern where the address itself is a secret. */
  path: string
  status: number
  /** False: the visitor left before the answer was out. */
  complete: boolean
  /** On the wire, with the head. */
  bytes: number
  milliseconds: number
  state: RequestContext['cacheState']
}

/** Must neither throw nor wait. */
export type RequestObserver = (observed: RequestSummary) => void

/** Tells the observer once the answer is out, or the visitor gone. */
export function observeRequest(visit: RequestContext, observe: RequestObserver): void {
  const { request, response } = visit
  const begun = performance.now()
  const { socket } = request
  const sentBefore = socket.bytesWritten
  response.once('close', () =>
    observe({
      ...loggedRoute(visit.decision),
      method: request.method ?? '',
      status: response.statusCode,
      complete: response.writableFinished,
      bytes: socket.bytesWritten - sentBefore,
      milliseconds: performance.now() - begun,
      state: visit.cacheState,
    }),
  )
}

/** Addresses that are nobody's secret and hold nothing that a visitor typed. */
const LOGGED_PATH_KINDS: readonly RouteKind[] = ['document', 'asset', 'staff', 'health']

function loggedRoute(decision: Decision): Pick<RequestSummary, 'kind' | 'path'> {
  const route = decision.action === 'redirect' ? null : decision.route
  if (!route) return { kind: 'unknown', path: '' }
  const isOpen = decision.action === 'serve' && LOGGED_PATH_KINDS.includes(route.kind)
  return { kind: route.kind, path: isOpen ? decision.path : route.path }
}
