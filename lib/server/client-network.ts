import ipaddr from 'ipaddr.js'

/** An IPv6 customer gets at least this many bits and may use every address below (RFC 6177). */
const IPV6_NETWORK_BITS = 64

const IPV6_SITE_BITS = 48

/**
 * Reads one address as a socket or a proxy names it: with or without port, brackets and zone, IPv4
 * also mapped to IPv6. Null if it is no IP address.
 */
export function parseAddress(text: string): string | null {
  const bare = withoutPort(text.trim()).replace(/%.*$/, '')
  if (!ipaddr.IPv4.isValidFourPartDecimal(bare) && !ipaddr.IPv6.isValid(bare)) return null
  return ipaddr.process(bare).toString()
}

/** `1.2.3.4:80` and `[::1]:80`; an IPv6 address without brackets carries no port. */
function withoutPort(text: string): string {
  const bracketed = /^\[([^\]]*)\](?::\d{1,5})?$/.exec(text)
  return bracketed?.[1] ?? text.replace(/^([\d.]+):\d{1,5}$/, '$1')
}

/**
 * The network by which one client is counted: the address itself for IPv4, the first 64 bits for IPv6.
 * A text that is no address counts as one network of its own.
 */
export function networkOf(address: string): string {
  const parsed = parseAddress(address)
  if (parsed === null) return 'unknown'
  if (ipaddr.IPv4.isValid(parsed)) return parsed
  return ipv6Network(parsed, IPV6_NETWORK_BITS)
}

/**
 * The site of an IPv6 network of `networkOf`: its first 48 bits, which one customer may hold whole.
 * Null for IPv4.
 */
export function siteOf(network: string): string | null {
  const [address = ''] = network.split('/')
  return ipaddr.IPv6.isValid(address) ? ipv6Network(address, IPV6_SITE_BITS) : null
}

function ipv6Network(address: string, bits: number) {
  const bytes = ipaddr.IPv6.parse(address).toByteArray()
  const network = bytes.map((byte, index) => (index < bits / 8 ? byte : 0))
  return `${ipaddr.fromByteArray(network)}/${bits}`
}
