import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { type BlockList, isIPv4 } from 'node:net'
import type { ErrorCode } from '#lib/errors/errors.ts'
import { internalHeaderPrefix, withAddress } from '#lib/internal-request.ts'
import { headersLetThrough, type Route, type RouteKind } from './routes.ts'

export type Site = {
  /** The origin of our own pages, or null: whatever Host says. */
  origin: string | null
  /** Refuse requests for any other host. */
  enforceHost: boolean
  trustedProxies: BlockList | null
}

/** Kinds that a visitor's browser may only be sent to by our own pages. */
const ownPagesOnly: readonly RouteKind[] = ['form', 'own', 'beacon', 'auth', 'staff']

/** Asked by machines next to ours, by whatever name they know them. */
const operators: readonly RouteKind[] = ['health', 'metrics']

/** What is wrong with a request before its body is read, or null. */
export function objection(request: IncomingMessage, route: Route, site: Site): ErrorCode | null {
  const { method = '', headers } = request
  const hosts = countOf('host', request.rawHeaders)
  if (hosts > 1 || (hosts === 0 && request.httpVersion === '1.1')) return 'malformed'
  if (site.enforceHost && !operators.includes(route.kind) && !isOwnHost(headers.host, site))
    return 'misdirected'
  if (method === 'GET' || method === 'HEAD') return null
  if (ownPagesOnly.includes(route.kind) && isForeign(headers, site)) return 'forbidden'
  if (route.kind === 'form' && !isSubmission(headers['content-type'])) return 'unsupported-media'
  if (Number(headers['content-length'] ?? 0) > route.maxBody) return 'too-large'
  return null
}

/** Node keeps the first of several; a proxy before us may have looked at another one. */
const countOf = (name: string, raw: readonly string[]) =>
  raw.filter((one, index) => index % 2 === 0 && one.toLowerCase() === name).length

const isOwnHost = (host: string | undefined, { origin }: Site) =>
  origin !== null && host?.toLowerCase() === new URL(origin).host

/**
 * Whether the request was made by somebody else's page. A page with `no-referrer`, such as our
 * receipts, posts with `Origin: null` even to itself (Fetch standard, “append a request Origin
 * header”), so that is foreign only where the browser does not say “same-origin” beside it.
 */
function isForeign(headers: IncomingHttpHeaders, site: Site): boolean {
  const fetchSite = headers['sec-fetch-site']
  if (fetchSite !== undefined && fetchSite !== 'same-origin' && fetchSite !== 'none') return true
  const { origin } = headers
  if (origin === undefined) return false
  if (origin === 'null') return fetchSite !== 'same-origin'
  if (site.origin) return origin !== site.origin
  return !URL.canParse(origin) || new URL(origin).host !== headers.host?.toLowerCase()
}

const submissionTypes = ['application/x-www-form-urlencoded', 'application/json']

function isSubmission(contentType = ''): boolean {
  const [type = '', ...parameters] = contentType
    .toLowerCase()
    .split(';')
    .map((part) => part.trim())
  const charset = parameters.find((one) => one.startsWith('charset='))?.slice('charset='.length)
  return submissionTypes.includes(type) && (!charset || charset.replaceAll('"', '') === 'utf-8')
}

/** The visitor's headers as far as the table lets them through, and the address that we vouch for. */
export function admittedHeaders(request: IncomingMessage, kind: RouteKind, site: Site) {
  const allowed = headersLetThrough[kind]
  const trusted = isTrusted(request.socket.remoteAddress, site)
  const admitted: Record<string, string | string[] | undefined> = {}
  for (const [name, value] of Object.entries(request.headers)) {
    if (name.startsWith(internalHeaderPrefix) || hopByHop.has(name)) continue
    if (forwarding.test(name) && !trusted) continue
    if (allowed === 'all' || allowed.includes(name)) admitted[name] = value
  }
  const host = site.origin ? new URL(site.origin).host : request.headers.host
  return { ...admitted, host, ...withAddress(addressOf(request, site)) }
}

/** The body is handed on whole, whatever way it came. */
const hopByHop = new Set([
  'connection',
  'upgrade',
  'keep-alive',
  'transfer-encoding',
  'te',
  'expect',
])
const forwarding = /^(x-forwarded-|x-real-ip$|forwarded$|x-middleware-|x-invoke-|x-matched-path$)/

export function isTrusted(address: string | undefined, { trustedProxies }: Site): boolean {
  if (!trustedProxies || !address) return false
  const plain = withoutMapping(address)
  return trustedProxies.check(plain, isIPv4(plain) ? 'ipv4' : 'ipv6')
}

/** Of a chain of proxies, the last hop that is not one of ours: what stands left of it is hearsay. */
function addressOf(request: IncomingMessage, site: Site): string {
  const peer = withoutMapping(request.socket.remoteAddress ?? '')
  if (!isTrusted(peer, site)) return peer
  const chain = String(request.headers['x-forwarded-for'] ?? '').split(',')
  const hops = chain.map((hop) => withoutMapping(hop.trim())).filter((hop) => hop !== '')
  return hops.findLast((hop) => !isTrusted(hop, site)) ?? peer
}

const withoutMapping = (address: string) => address.replace(/^::ffff:(?=\d+\.)/i, '')
