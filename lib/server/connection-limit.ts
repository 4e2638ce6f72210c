import { isIPv6, type Server } from 'node:net'
import { log } from '#lib/errors/log.ts'

type ConnectionLimitOptions = {
  /** Connections that one address may hold at a time. */
  maxPerAddress: number
  /** Addresses that stand for many visitors. */
  isExempt: (address: string) => boolean
}

const LOG_INTERVAL_MS = 60_000

/**
 * Closes at once what one address opens beyond its share, so that nobody holds all of a process's
 * connections by sending slowly. No answer: whoever does that reads none, and writing one would
 * cost more than the connection.
 */
export function limitConnections(
  server: Server,
  { maxPerAddress: most, isExempt }: ConnectionLimitOptions,
): void {
  const open = new Map<string, number>()
  let closed = 0
  let loggedAt = Number.NEGATIVE_INFINITY

  server.on('connection', (socket) => {
    const address = socket.remoteAddress
    if (address === undefined || isExempt(address)) return
    const visitor = visitorKeyOf(address)
    const held = (open.get(visitor) ?? 0) + 1
    if (held > most) {
      socket.destroy()
      closed += 1
      logClosed()
      return
    }
    open.set(visitor, held)
    socket.once('close', () => {
      const left = (open.get(visitor) ?? 1) - 1
      if (left > 0) open.set(visitor, left)
      else open.delete(visitor)
    })
  })

  /** Now and then: a flood must not fill the log as well. */
  function logClosed() {
    if (performance.now() - loggedAt < LOG_INTERVAL_MS) return
    loggedAt = performance.now()
    log.warn({ closed, most }, 'connections beyond what one address may hold were closed')
    closed = 0
  }
}

/** Of IPv6 the first 64 bits: what is behind them, one household hands out as it likes. */
function visitorKeyOf(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address
  const [head = '', tail] = address.replace(/%.*$/, '').split('::')
  const groups = head === '' ? [] : head.split(':')
  if (tail === undefined) return groups.slice(0, 4).join(':')
  const after = tail === '' ? [] : tail.split(':')
  const zeros = Array<string>(8 - groups.length - after.length).fill('0')
  return [...groups, ...zeros, ...after].slice(0, 4).join(':')
}

/** From outside nobody comes by it: a proxy on the same machine, a load test. */
export const isLoopback = (address: string): boolean =>
  address === '::1' || /^(::ffff:)?127\./.test(address)
