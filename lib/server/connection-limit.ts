import type { Server } from 'node:net'
import { log } from '#lib/errors/log.ts'
import { networkOf } from './client-network.ts'

type ConnectionLimitOptions = {
  /** Maximum number of open connections per address. */
  maxPerAddress: number
  /** True for addresses that many visitors share, such as a proxy. */
  isExempt: (address: string) => boolean
}

const LOG_INTERVAL_MS = 60_000

/**
 * Closes connections beyond the limit of their address at once, so that a single client cannot occupy
 * all connections of the process by sending slowly. No response is sent: such a client reads none, and
 * writing one would cost more than the connection.
 */
export function limitConnections(
  server: Server,
  { maxPerAddress: max, isExempt }: ConnectionLimitOptions,
): void {
  const open = new Map<string, number>()
  let closed = 0
  let loggedAt = Number.NEGATIVE_INFINITY

  server.on('connection', (socket) => {
    const address = socket.remoteAddress
    if (address === undefined || isExempt(address)) return
    const network = networkOf(address)
    const count = (open.get(network) ?? 0) + 1
    if (count > max) {
      socket.destroy()
      closed += 1
      logClosed()
      return
    }
    open.set(network, count)
    socket.once('close', () => {
      const left = (open.get(network) ?? 1) - 1
      if (left > 0) open.set(network, left)
      else open.delete(network)
    })
  })

  /** Logs at most once per interval, so that a flood does not fill the log. */
  function logClosed() {
    if (performance.now() - loggedAt < LOG_INTERVAL_MS) return
    loggedAt = performance.now()
    log.warn({ closed, most: max }, 'closed connections beyond the limit per address')
    closed = 0
  }
}

/** Loopback addresses are only used by this machine: a local proxy or a load test. */
export const isLoopback = (address: string): boolean =>
  address === '::1' || /^(::ffff:)?127\./.test(address)
