import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Document } from './document-cache.ts'
import { chooseEncoding, type Encoded } from './encodings.ts'
import type { Headers } from './policies.ts'

/** A whole response, ready to go out. */
export type Answer = {
  status: number
  headers: Readonly<Record<string, string | readonly string[] | undefined>>
  body: Buffer
}

/** Adds a strong ETag to what may be kept; answers 304 and HEAD without the body. */
export function send(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  const { status, headers, body } = answer
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) response.setHeader(name, value)
  if (status === 200 && headers['cache-control'] !== 'no-store') {
    const etag = headers.etag ?? etagOf(body)
    response.setHeader('ETag', etag)
    if (matches(request.headers['if-none-match'], String(etag))) {
      response.removeHeader('Content-Type')
      response.writeHead(304).end()
      return
    }
  }
  response.setHeader('Content-Length', body.length)
  response.writeHead(status)
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** What goes out with a document beside its own headers. */
type Extra = Readonly<Record<string, string>>

/** A document in the encoding that its reader takes; each encoding has an ETag of its own. */
export async function sendDocument(
  request: IncomingMessage,
  response: ServerResponse,
  document: Document,
  extra: Extra,
): Promise<void> {
  const encoded = await document.body.read(wantedEncoding(request))
  write(request, response, document, encoded, extra)
}

/** The same at once, if the bytes lie ready; else false, and nothing has happened. */
export function sendReady(
  request: IncomingMessage,
  response: ServerResponse,
  document: Document,
  extra: Extra,
): boolean {
  const encoded = document.body.ready(wantedEncoding(request))
  if (encoded) write(request, response, document, encoded, extra)
  return encoded !== null
}

const wantedEncoding = (request: IncomingMessage) =>
  chooseEncoding(request.headers['accept-encoding']?.toString())

function write(
  request: IncomingMessage,
  response: ServerResponse,
  document: Document,
  { bytes, encoding }: Encoded,
  extra: Extra,
): void {
  const { etag: plainEtag, status } = document
  const etag = encoding ? `${plainEtag.slice(0, -1)}-${encoding}"` : plainEtag
  const { head, headOf304, isNamed } = headsOf(document)
  const wanted = request.headers['if-none-match']
  if (wanted !== undefined && status === 200 && matches(wanted, etag)) {
    response.writeHead(304, withOwn(headOf304, { etag }, extra)).end()
    return
  }
  const own: Record<string, string> = { 'content-length': String(bytes.length) }
  if (encoding) own['content-encoding'] = encoding
  if (isNamed) own.etag = etag
  response.writeHead(status, withOwn(head, own, extra))
  response.end(request.method === 'HEAD' ? undefined : bytes)
}

/** Names and values in turn, the form that Node writes out without looking at each. */
type Head = readonly string[]
type Heads = {
  readonly head: Head
  readonly headOf304: Head
  /** What never changes is never asked for again, and needs no name for its version. */
  readonly isNamed: boolean
}

/** Thousands of documents share the few sets of headers that there are (`shareHeaders`). */
const heads = new WeakMap<Document['headers'], Heads>()

function headsOf({ status, headers }: Document): Heads {
  let known = heads.get(headers)
  if (!known) {
    const { 'content-type': _, ...of304 } = headers
    const vary = 'Accept-Encoding'
    known = {
      head: flat({ ...headers, vary }),
      headOf304: flat({ ...of304, vary }),
      isNamed: !String(headers['cache-control']).includes('immutable'),
    }
    heads.set(headers, known)
  }
  return status === 200 ? known : { ...known, isNamed: false }
}

const flat = (headers: Answer['headers']): string[] =>
  Object.entries(headers).flatMap(([name, value]) =>
    [value ?? []].flat().flatMap((one) => [name, one]),
  )

function withOwn(head: Head, own: Extra, extra: Extra): string[] {
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

/** Weak comparison, as RFC 9110 13.1.2 wants it: a proxy that compressed may have weakened ours. */
function matches(header: string | undefined, etag: string): boolean {
  if (!header) return false
  if (header.trim() === '*') return true
  return header.split(',').some((one) => one.trim().replace(/^W\//, '') === etag)
}
