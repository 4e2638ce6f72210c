import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { isLoopback, limitConnections } from './connection-limit.ts'
import { type DrainTimes, drainable } from './drain.ts'
import { answerMalformedRequest } from './malformed-request.ts'

/** Limits that reject slow, endless and oversized requests before our code handles them. */
const SERVER_LIMITS = {
  maxHeaderSize: 32 * 1024,
  headersTimeout: 10_000,
  requestTimeout: 60_000,
  // Longer than the usual minute of a load balancer, so that the load balancer closes first.
  keepAliveTimeout: 72_000,
  connectionsCheckingInterval: 5_000,
  shouldUpgradeCallback: () => false,
  // The front rejects them itself, with the headers of its other error responses.
  requireHostHeader: false,
}

/** A browser opens six connections; a college or a mobile network may share one address. */
const MAX_CONNECTIONS_PER_ADDRESS = 512

const DEFAULT_DRAIN_TIMES = { idleGraceMs: 2_000, maxMs: 10_000 }

type ServerOptions = Partial<typeof SERVER_LIMITS> & {
  host?: string
  /** True for addresses without a connection limit, in addition to loopback addresses. */
  isProxy?: (address: string) => boolean
  drainTimes?: DrainTimes
}

export type OpenServer = {
  port: number
  /** Accepts no more requests and waits for running ones, up to `maxMs`. */
  drain: () => Promise<void>
}

/**
 * Opens the HTTP server; port 0 chooses a free port.
 *
 * @throws the error of `listen`, such as EADDRINUSE
 */
export async function openServer(
  listener: RequestListener,
  port: number,
  {
    host,
    isProxy = () => false,
    drainTimes = DEFAULT_DRAIN_TIMES,
    ...overrides
  }: ServerOptions = {},
): Promise<OpenServer> {
  const server = createServer({ ...SERVER_LIMITS, ...overrides }, listener)
  limitConnections(server, {
    maxPerAddress: MAX_CONNECTIONS_PER_ADDRESS,
    isExempt: (address) => isLoopback(address) || isProxy(address),
  })
  const drain = drainable(server)
  server.on('clientError', answerMalformedRequest)
  // An unknown `Expect` header may be ignored (RFC 9110, 10.1.1).
  server.on('checkExpectation', listener)
  const { promise: listening, resolve, reject } = Promise.withResolvers<void>()
  server.once('error', reject)
  server.listen({ port, host }, resolve)
  await listening
  server.off('error', reject)
  return {
    port: (server.address() as AddressInfo).port,
    drain: () => drain(drainTimes),
  }
}

/** A delay that does not keep the process alive. */
export function unrefDelay(milliseconds: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  setTimeout(resolve, milliseconds).unref()
  return promise
}
