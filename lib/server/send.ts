import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { chooseEncoding, type Encoded } from './encodings.ts'
import type { CachedPage } from './page-cache.ts'
import type { Headers } from './policies.ts'

/** A complete response, ready to be sent. */
export type HttpResponse = {
  status: number
  headers: Readonly<Record<string, string | readonly string[] | undefined>>
  body: Buffer
}

/** Sends a response. Adds a strong ETag if it may be stored; sends 304 and HEAD without the body. */
export function send(
  request: IncomingMessage,
  response: ServerResponse,
  answer: HttpResponse,
): void {
  const { status, headers, body } = answer
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) response.setHeader(name, value)
  if (status === 200 && headers['cache-control'] !== 'no-store') {
    const etag = headers.etag ?? etagOf(body)
    response.setHeader('ETag', etag)
    if (etagMatches(request.headers['if-none-match'], String(etag))) {
      response.removeHeader('Content-Type')
      response.writeHead(304).end()
      return
    }
  }
  response.setHeader('Content-Length', body.length)
  response.writeHead(status)
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** Headers that are sent in addition to those of the page. */
type Extra = Readonly<Record<string, string>>

/** Sends a page in an encoding that the client accepts; each encoding has its own ETag. */
export async function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  page: CachedPage,
  extra: Extra,
): Promise<void> {
  const encoded = await page.body.encode(acceptedEncoding(request))
  writePage(request, response, page, encoded, extra)
}

/** Sends the page if its encoded bytes are in memory; otherwise does nothing and returns false. */
export function sendPageIfEncoded(
  request: IncomingMessage,
  response: ServerResponse,
  page: CachedPage,
  extra: Extra,
): boolean {
  const encoded = page.body.encoded(acceptedEncoding(request))
  if (encoded) writePage(request, response, page, encoded, extra)
  return encoded !== null
}

const acceptedEncoding = (request: IncomingMessage) =>
  chooseEncoding(request.headers['accept-encoding']?.toString())

function writePage(
  request: IncomingMessage,
  response: ServerResponse,
  page: CachedPage,
  { bytes, encoding }: Encoded,
  extra: Extra,
): void {
  const { etag: plainEtag, status } = page
  const etag = encoding ? `${plainEtag.slice(0, -1)}-${encoding}"` : plainEtag
  const { head, headOf304, hasEtag } = preparedHeaders(page)
  const wanted = request.headers['if-none-match']
  if (wanted !== undefined && status === 200 && etagMatches(wanted, etag)) {
    response.writeHead(304, headWith(headOf304, { etag }, extra)).end()
    return
  }
  const own: Record<string, string> = { 'content-length': String(bytes.length) }
  if (encoding) own['content-encoding'] = encoding
  if (hasEtag) own.etag = etag
  response.writeHead(status, headWith(head, own, extra))
  response.end(request.method === 'HEAD' ? undefined : bytes)
}

/** Alternating names and values, a form that Node writes without checking each one. */
type RawHeaders = readonly string[]
type PreparedHeaders = {
  readonly head: RawHeaders
  readonly headOf304: RawHeaders
  /** False for immutable files: they are never revalidated and need no ETag. */
  readonly hasEtag: boolean
}

/** Thousands of pages share a few header objects (see `internHeaders`). */
const preparedHeadersOf = new WeakMap<CachedPage['headers'], PreparedHeaders>()

function preparedHeaders({ status, headers }: CachedPage): PreparedHeaders {
  let known = preparedHeadersOf.get(headers)
  if (!known) {
    const { 'content-type': _, ...of304 } = headers
    const vary = 'Accept-Encoding'
    known = {
      head: flattenHeaders({ ...headers, vary }),
      headOf304: flattenHeaders({ ...of304, vary }),
      hasEtag: !String(headers['cache-control']).includes('immutable'),
    }
    preparedHeadersOf.set(headers, known)
  }
  return status === 200 ? known : { ...known, hasEtag: false }
}

const flattenHeaders = (headers: HttpResponse['headers']): string[] =>
  Object.entries(headers).flatMap(([name, value]) =>
    [value ?? []].flat().flatMap((one) => [name, one]),
  )

function headWith(head: RawHeaders, own: Extra, extra: Extra): string[] {
  const all = [...head]
  for (const name in own) all.push(name, own[name] ?? '')
  for (const name in extra) all.push(name, extra[name] ?? '')
  return all
}

export function setHeaders(response: ServerResponse, headers: Headers): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
}

export const etagOf = (body: Buffer): string =>
  `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`

/** Weak comparison (RFC 9110, 13.1.2): a compressing proxy may have made the ETag weak. */
function etagMatches(header: string | undefined, etag: string): boolean {
  if (!header) return false
  if (header.trim() === '*') return true
  return header.split(',').some((one) => one.trim().replace(/^W\//, '') === etag)
}
