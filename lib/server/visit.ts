import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Found } from './document-cache.ts'
import type { Decision } from './match-route.ts'
import type { RouteKind } from './routes.ts'

/** One request on its way through the front. */
export type Visit = {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly decision: Decision
  /** How its document was found; null until then, and for what is none. */
  state: Found['state'] | null
}

/** What is told of a visit when it is over: nothing of it says who came. */
export type Observed = {
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
  state: Visit['state']
}

/** Must neither throw nor wait. */
export type Observer = (observed: Observed) => void

/** Tells the observer once the answer is out, or the visitor gone. */
export function observeVisit(visit: Visit, observe: Observer): void {
  const { request, response } = visit
  const begun = performance.now()
  const { socket } = request
  const sentBefore = socket.bytesWritten
  response.once('close', () =>
    observe({
      ...nameOf(visit.decision),
      method: request.method ?? '',
      status: response.statusCode,
      complete: response.writableFinished,
      bytes: socket.bytesWritten - sentBefore,
      milliseconds: performance.now() - begun,
      state: visit.state,
    }),
  )
}

/** Addresses that are nobody's secret and hold nothing that a visitor typed. */
const openKinds: readonly RouteKind[] = ['document', 'asset', 'staff', 'health']

function nameOf(decision: Decision): Pick<Observed, 'kind' | 'path'> {
  const route = decision.does === 'redirect' ? null : decision.route
  if (!route) return { kind: 'unknown', path: '' }
  const isOpen = decision.does === 'serve' && openKinds.includes(route.kind)
  return { kind: route.kind, path: isOpen ? decision.path : route.path }
}
