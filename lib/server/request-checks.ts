import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { type BlockList, isIPv4 } from 'node:net'
import type { ErrorCode } from '#lib/errors/errors.ts'
import { internalHeaderPrefix, withAddress } from '#lib/internal-request.ts'
import { networkOf, parseAddress } from './client-network.ts'
import { FORWARDED_HEADERS, type Route, type RouteKind } from './routes.ts'

export type SiteOrigin = {
  /** The origin of the site; null: any Host is accepted. */
  origin: string | null
  /** Refuse requests for any other host. */
  enforceHost: boolean
  trustedProxies: BlockList | null
}

/** Route kinds that only accept writes from pages of this site. */
const SAME_SITE_KINDS: readonly RouteKind[] = ['form', 'own', 'beacon', 'auth', 'staff']

/** Route kinds that monitoring calls under any host name. */
const OPERATOR_KINDS: readonly RouteKind[] = ['health', 'metrics']

/** Checks a request before its body is read. Null: nothing is wrong. */
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

/** Counts repeated headers: Node uses the first, but a proxy in front may have used another one. */
const countOf = (name: string, raw: readonly string[]) =>
  raw.filter((one, index) => index % 2 === 0 && one.toLowerCase() === name).length

const isOwnHost = (host: string | undefined, { origin }: SiteOrigin) =>
  origin !== null && host?.toLowerCase() === new URL(origin).host

/**
 * Whether a page of another site made the request. A page with `no-referrer`, such as a receipt, sends
 * `Origin: null` even to its own site (Fetch standard, “append a request Origin header”). That counts
 * as cross-site unless `Sec-Fetch-Site` is “same-origin”.
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

/** The request headers that the route table allows, and the verified network of the client. */
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
  return { ...admitted, host, ...withAddress(clientNetwork(request, site)) }
}

/** Not forwarded: they concern the connection to the client, and the body is forwarded whole. */
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
  const plain = trustedProxies && address ? parseAddress(address) : null
  if (!plain || !trustedProxies) return false
  return trustedProxies.check(plain, isIPv4(plain) ? 'ipv4' : 'ipv6')
}

/** The network of the client, by which limits count. */
export const clientNetwork = (request: IncomingMessage, site: SiteOrigin): string =>
  networkOf(clientAddressOf(request, site))

/**
 * The last hop in `X-Forwarded-For` that is not a trusted proxy: earlier hops may be forged. The peer
 * itself if that hop is no address.
 */
function clientAddressOf(request: IncomingMessage, site: SiteOrigin): string {
  const peer = request.socket.remoteAddress ?? ''
  if (!isTrustedProxy(peer, site)) return peer
  const chain = String(request.headers['x-forwarded-for'] ?? '').split(',')
  const hops = chain.filter((hop) => hop.trim() !== '').map(parseAddress)
  return hops.findLast((hop) => hop === null || !isTrustedProxy(hop, site)) ?? peer
}
