import { isIPv6, type Server } from 'node:net'
import { log } from '#lib/errors/log.ts'

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
    const visitor = visitorKeyOf(address)
    const count = (open.get(visitor) ?? 0) + 1
    if (count > max) {
      socket.destroy()
      closed += 1
      logClosed()
      return
    }
    open.set(visitor, count)
    socket.once('close', () => {
      const left = (open.get(visitor) ?? 1) - 1
      if (left > 0) open.set(visitor, left)
      else open.delete(visitor)
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

/** The key to count by: for IPv6 the first 64 bits, since one customer may use all addresses below. */
function visitorKeyOf(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address
  const [head = '', tail] = address.replace(/%.*$/, '').split('::')
  const groups = head === '' ? [] : head.split(':')
  if (tail === undefined) return groups.slice(0, 4).join(':')
  const after = tail === '' ? [] : tail.split(':')
  const zeros = Array<string>(8 - groups.length - after.length).fill('0')
  return [...groups, ...zeros, ...after].slice(0, 4).join(':')
}

/** Loopback addresses are only used by this machine: a local proxy or a load test. */
export const isLoopback = (address: string): boolean =>
  address === '::1' || /^(::ffff:)?127\./.test(address)
