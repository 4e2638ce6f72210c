import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Decision } from './match-route.ts'
import type { CacheResult } from './page-cache.ts'
import type { RouteKind } from './routes.ts'

/** A request and its response while the front handles them. */
export type RequestContext = {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly decision: Decision
  /** The page cache's result; null until it is known and for everything that is not a public page. */
  cacheState: CacheResult['state'] | null
}

/** Summary of a finished request for log and metrics; it holds nothing about the person. */
export type RequestSummary = {
  kind: RouteKind | 'unknown'
  method: string
  /** Path without the query; the pattern of the route if the path may contain a secret. */
  path: string
  status: number
  /** False: the client closed the connection before the response was complete. */
  complete: boolean
  /** Bytes sent, including the headers. */
  bytes: number
  milliseconds: number
  state: RequestContext['cacheState']
}

/** Called after each response; must not throw or block. */
export type RequestObserver = (observed: RequestSummary) => void

/** Calls the observer when the response is complete or the connection is closed. */
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

/** Route kinds whose path contains neither a secret nor typed text. */
const LOGGED_PATH_KINDS: readonly RouteKind[] = ['document', 'asset', 'staff', 'health']

function loggedRoute(decision: Decision): Pick<RequestSummary, 'kind' | 'path'> {
  const route = decision.action === 'redirect' ? null : decision.route
  if (!route) return { kind: 'unknown', path: '' }
  const isOpen = decision.action === 'serve' && LOGGED_PATH_KINDS.includes(route.kind)
  return { kind: route.kind, path: isOpen ? decision.path : route.path }
}
