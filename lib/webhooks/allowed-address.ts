import { type LookupAddress, lookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'

/** Thrown for an address to which no webhook is sent. The message is for staff. */
class RefusedAddress extends Error {
  override name = 'RefusedAddress'
}

export type Resolve = (
  host: string,
  done: (error: Error | null, addresses: LookupAddress[]) => void,
) => void

type AddressPolicy = {
  /** Allows http and loopback: for tests and developers. */
  loopback: boolean
  resolve?: Resolve
}

const systemResolve: Resolve = (host, done) => lookup(host, { all: true }, done)

/** Parses a URL. @throws RefusedAddress if no webhook may go there, whatever its name resolves to */
export function allowedUrl(text: string, { loopback }: AddressPolicy): URL {
  if (!URL.canParse(text)) throw new RefusedAddress('This is not a valid URL.')
  const url = new URL(text)
  if (url.username || url.password) {
    throw new RefusedAddress('URLs with a user name or password are not allowed.')
  }
  const host = hostOf(url)
  const isOwnMachine = loopback && (host === 'localhost' || (isIP(host) > 0 && isLoopback(host)))
  if (url.protocol !== 'https:' && !(isOwnMachine && url.protocol === 'http:')) {
    throw new RefusedAddress('Only https:// URLs are allowed.')
  }
  if (isIP(host)) requirePublic(host, loopback)
  else if (
    !isOwnMachine &&
    (!host.includes('.') || /(^|\.)(localhost|local|internal)\.?$/i.test(host))
  ) {
    throw new RefusedAddress(`${host} is an internal host name.`)
  }
  return url
}

/** The host without the brackets of IPv6. The URL parser normalises decimal, octal and hex IPv4. */
export const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '')

/**
 * A DNS lookup for a connection that refuses a name if any of its addresses is not public. The
 * connection uses the addresses checked here, so DNS rebinding is impossible. request-filtering-agent
 * is no replacement: it checks only the one address that is dialled.
 */
export function guardedLookup({
  loopback,
  resolve = systemResolve,
}: AddressPolicy): LookupFunction {
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
  throw new RefusedAddress(`${address} is not a public internet address.`)
}

/**
 * IPv4-mapped IPv6 counts as its IPv4; NAT64, 6to4 and the obsolete IPv4-compatible form (::/96), which
 * embed another address, are not public.
 */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.process(address)
  return parsed.range() === 'unicast' && !isIpv4Compatible(parsed.toByteArray())
}

const isIpv4Compatible = (bytes: readonly number[]) =>
  bytes.length === 16 && bytes.slice(0, 12).every((it) => it === 0)

const isLoopback = (address: string) =>
  ipaddr.isValid(address) && ipaddr.process(address).range() === 'loopback'
