import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { type BlockList, isIPv4 } from 'node:net'
import type { ErrorCode } from '#lib/errors/errors.ts'
import { internalHeaderPrefix, withAddress } from '#lib/internal-request.ts'
import { FORWARDED_HEADERS, type Route, type RouteKind } from './routes.ts'

export type SiteOrigin = {
  /** The origin of our own pages, or null: whatever Host says. */
  origin: string | null
  /** Refuse requests for any other host. */
  enforceHost: boolean
  trustedProxies: BlockList | null
}

/** Kinds that a visitor's browser may only be sent to by our own pages. */
const SAME_SITE_KINDS: readonly RouteKind[] = ['form', 'own', 'beacon', 'auth', 'staff']

/** Asked by machines next to ours, by whatever name they know them. */
const OPERATOR_KINDS: readonly RouteKind[] = ['health', 'metrics']

/** What is wrong with a request before its body is read, or null. */
export function findRequestError(
  request: IncomingMessage,
  route: Route,
  site: SiteOrigin,
): ErrorCode | null {
  const { method = '', headers } = request
  const hosts = countOf('host', request.rawHeaders)
  if (hosts > 1 || (hosts === 0 && request.httpVersion === '1.1')) return 'malformed'
  if (site.enforceHost && !OPERATOR_KINDS.includes(route.kind) && !isOwnHost(headers.host, site))
    return 'misdirected'
  if (method === 'GET' || method === 'HEAD') return null
  if (SAME_SITE_KINDS.includes(route.kind) && isCrossSite(headers, site)) return 'forbidden'
  if (route.kind === 'form' && !isFormContentType(headers['content-type']))
    return 'unsupported-media'
  if (Number(headers['content-length'] ?? 0) > route.maxBodyBytes) return 'too-large'
  return null
}

/** Node keeps the first of several; a proxy before us may have looked at another one. */
const countOf = (name: string, raw: readonly string[]) =>
  raw.filter((one, index) => index % 2 === 0 && one.toLowerCase() === name).length

const isOwnHost = (host: string | undefined, { origin }: SiteOrigin) =>
  origin !== null && host?.toLowerCase() === new URL(origin).host

/**
 * Whether the request was made by somebody else's page. A page with `no-referrer`, such as our
 * receipts, posts with `Origin: null` even to itself (Fetch standard, “append a request Origin
 * header”), so that is foreign only where the browser does not say “same-origin” beside it.
 */
function isCrossSite(headers: IncomingHttpHeaders, site: SiteOrigin): boolean {
  const fetchSite = headers['sec-fetch-site']
  if (fetchSite !== undefined && fetchSite !== 'same-origin' && fetchSite !== 'none') return true
  const { origin } = headers
  if (origin === undefined) return false
  if (origin === 'null') return fetchSite !== 'same-origin'
  if (site.origin) return origin !== site.origin
  return !URL.canParse(origin) || new URL(origin).host !== headers.host?.toLowerCase()
}

const FORM_CONTENT_TYPES = ['application/x-www-form-urlencoded', 'application/json']

function isFormContentType(contentType = ''): boolean {
  const [type = '', ...parameters] = contentType
    .toLowerCase()
    .split(';')
    .map((part) => part.trim())
  const charset = parameters.find((one) => one.startsWith('charset='))?.slice('charset='.length)
  return FORM_CONTENT_TYPES.includes(type) && (!charset || charset.replaceAll('"', '') === 'utf-8')
}

/** The visitor's headers as far as the table lets them through, and the address that we vouch for. */
export function forwardedHeaders(request: IncomingMessage, kind: RouteKind, site: SiteOrigin) {
  const allowed = FORWARDED_HEADERS[kind]
  const trusted = isTrustedProxy(request.socket.remoteAddress, site)
  const admitted: Record<string, string | string[] | undefined> = {}
  for (const [name, value] of Object.entries(request.headers)) {
    if (name.startsWith(internalHeaderPrefix) || HOP_BY_HOP_HEADERS.has(name)) continue
    if (FORWARDING_HEADER.test(name) && !trusted) continue
    if (allowed === 'all' || allowed.includes(name)) admitted[name] = value
  }
  const host = site.origin ? new URL(site.origin).host : request.headers.host
  return { ...admitted, host, ...withAddress(clientAddressOf(request, site)) }
}

/** The body is handed on whole, whatever way it came. */
const HOP_BY_HOP_HEADERS = new Set([
  'connection',
  'upgrade',
  'keep-alive',
  'transfer-encoding',
  'te',
  'expect',
])
const FORWARDING_HEADER =
  /^(x-forwarded-|x-real-ip$|forwarded$|x-middleware-|x-invoke-|x-matched-path$)/

export function isTrustedProxy(
  address: string | undefined,
  { trustedProxies }: SiteOrigin,
): boolean {
  if (!trustedProxies || !address) return false
  const plain = withoutIpv4Mapping(address)
  return trustedProxies.check(plain, isIPv4(plain) ? 'ipv4' : 'ipv6')
}

/** Of a chain of proxies, the last hop that is not one of ours: what stands left of it is hearsay. */
function clientAddressOf(request: IncomingMessage, site: SiteOrigin): string {
  const peer = withoutIpv4Mapping(request.socket.remoteAddress ?? '')
  if (!isTrustedProxy(peer, site)) return peer
  const chain = String(request.headers['x-forwarded-for'] ?? '').split(',')
  const hops = chain.map((hop) => withoutIpv4Mapping(hop.trim())).filter((hop) => hop !== '')
  return hops.findLast((hop) => !isTrustedProxy(hop, site)) ?? peer
}

const withoutIpv4Mapping = (address: string) => address.replace(/^::ffff:(?=\d+\.)/i, '')
