import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Document } from '#lib/server/document-cache.ts'
import { chooseEncoding, type Encoded, type Encoding } from '#lib/server/encodings.ts'
import type { Headers } from '#lib/server/policies.ts'

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
  const { etag, head, headOf304 } = headsOf(document, encoding, bytes.length)
  const wanted = request.headers['if-none-match']
  if (wanted !== undefined && document.status === 200 && matches(wanted, etag)) {
    response.writeHead(304, withExtra(headOf304, extra)).end()
    return
  }
  response.writeHead(document.status, withExtra(head, extra))
  response.end(request.method === 'HEAD' ? undefined : bytes)
}

/** Names and values in turn, the form that Node writes out without looking at each. */
type Head = readonly string[]
type Heads = { readonly etag: string; readonly head: Head; readonly headOf304: Head }

const heads = new WeakMap<Document, Map<Encoding | null, Heads>>()

function headsOf(document: Document, encoding: Encoding | null, length: number): Heads {
  const known = heads.get(document) ?? new Map<Encoding | null, Heads>()
  heads.set(document, known)
  let wanted = known.get(encoding)
  if (!wanted) {
    wanted = makeHeads(document, encoding, length)
    known.set(encoding, wanted)
  }
  return wanted
}

function makeHeads(document: Document, encoding: Encoding | null, length: number): Heads {
  const { status, headers } = document
  const etag = encoding ? document.etag.replace(/"$/, `-${encoding}"`) : document.etag
  // What never changes is never asked for again, and needs no name for its version.
  const isNamed = status === 200 && !String(headers['cache-control']).includes('immutable')
  const own = flat({ ...headers, vary: 'Accept-Encoding', etag: isNamed ? etag : undefined })
  const { 'content-type': _, ...of304 } = headers
  return {
    etag,
    head: [
      ...own,
      ...flat({ 'content-encoding': encoding ?? undefined, 'content-length': String(length) }),
    ],
    headOf304: flat({ ...of304, vary: 'Accept-Encoding', etag }),
  }
}

const flat = (headers: Answer['headers']): string[] =>
  Object.entries(headers).flatMap(([name, value]) =>
    [value ?? []].flat().flatMap((one) => [name, one]),
  )

function withExtra(head: Head, extra: Extra): string[] {
  const all = [...head]
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
