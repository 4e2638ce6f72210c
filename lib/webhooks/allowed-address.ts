import { type LookupAddress, lookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'

/** Why an address is never called. The message is for staff. */
export class RefusedAddress extends Error {
  override name = 'RefusedAddress'
}

export type Resolve = (
  host: string,
  done: (error: Error | null, addresses: LookupAddress[]) => void,
) => void

type Allowing = {
  /** For tests and machines of developers: http, and loopback. */
  loopback: boolean
  resolve?: Resolve
}

const systemResolve: Resolve = (host, done) => lookup(host, { all: true }, done)

/** @throws RefusedAddress if no webhook may go there whatever its name resolves to */
export function allowedUrl(text: string, { loopback }: Allowing): URL {
  if (!URL.canParse(text)) throw new RefusedAddress('That is not a web address.')
  const url = new URL(text)
  if (url.username || url.password) {
    throw new RefusedAddress('An address with a name or password in it is not called.')
  }
  const host = hostOf(url)
  const own = loopback && (host === 'localhost' || (isIP(host) > 0 && isLoopback(host)))
  if (url.protocol !== 'https:' && !(own && url.protocol === 'http:')) {
    throw new RefusedAddress('Only https:// addresses are called.')
  }
  if (isIP(host)) requirePublic(host, loopback)
  else if (!own && (!host.includes('.') || /(^|\.)(localhost|local|internal)\.?$/i.test(host))) {
    throw new RefusedAddress(`${host} is a name inside of a network.`)
  }
  return url
}

/** Host of a URL without the brackets of IPv6. Decimal, octal and hex IPv4 are dotted by the parser. */
export const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '')

/**
 * Resolves for a connection, and refuses a name of which any address is not public. The connection
 * is made to what was looked at here, so a name can't change its mind in between.
 */
export function guardedLookup({ loopback, resolve = systemResolve }: Allowing): LookupFunction {
  return (host, options, done) => {
    resolve(host, (error, addresses) => {
      if (error) return done(error, '', 0)
      try {
        if (addresses.length === 0) throw new RefusedAddress(`${host} has no address.`)
        for (const { address } of addresses) requirePublic(address, loopback)
      } catch (refused) {
        return done(refused as Error, '', 0)
      }
      if (options.all) return done(null, addresses)
      const [first] = addresses
      return done(null, first?.address ?? '', first?.family ?? 0)
    })
  }
}

function requirePublic(address: string, loopback: boolean): void {
  if (isPublic(address) || (loopback && isLoopback(address))) return
  throw new RefusedAddress(`${address} is not an address of the public internet.`)
}

/** Mapped IPv4 counts as the IPv4 it means; what only carries another (NAT64, 6to4) is not public. */
export function isPublic(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast'
}

const isLoopback = (address: string) =>
  ipaddr.isValid(address) && ipaddr.process(address).range() === 'loopback'
