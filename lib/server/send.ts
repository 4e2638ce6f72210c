import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Document } from '#lib/server/document-cache.ts'
import { chooseEncoding } from '#lib/server/encodings.ts'

/** A whole response, ready to go out. */
export type Answer = {
  status: number
  headers: Readonly<Record<string, string | readonly string[] | undefined>>
  body: Buffer
}

/** For every response, whoever makes it; a handler may set a stricter one of its own. */
export function setSecurityHeaders(response: ServerResponse, framedBy: 'none' | 'self'): void {
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('Referrer-Policy', 'strict-origin-when-cross-origin')
  response.setHeader('X-Frame-Options', framedBy === 'self' ? 'SAMEORIGIN' : 'DENY')
  response.setHeader('Content-Security-Policy', `frame-ancestors '${framedBy}'`)
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

/** A document in the encoding that its reader takes; each encoding has an ETag of its own. */
export async function sendDocument(
  request: IncomingMessage,
  response: ServerResponse,
  document: Document,
  extra: Answer['headers'],
): Promise<void> {
  const { status, headers, body, etag } = document
  for (const [name, value] of Object.entries({ ...headers, ...extra })) {
    if (value !== undefined) response.setHeader(name, value)
  }
  const read = await body.read(chooseEncoding(request.headers['accept-encoding']?.toString()))
  response.setHeader('Vary', 'Accept-Encoding')
  if (status === 200) {
    const own = read.encoding ? etag.replace(/"$/, `-${read.encoding}"`) : etag
    response.setHeader('ETag', own)
    if (matches(request.headers['if-none-match'], own)) {
      response.removeHeader('Content-Type')
      response.writeHead(304).end()
      return
    }
  }
  if (read.encoding) response.setHeader('Content-Encoding', read.encoding)
  response.setHeader('Content-Length', read.bytes.length)
  response.writeHead(status)
  response.end(request.method === 'HEAD' ? undefined : read.bytes)
}

export const etagOf = (body: Buffer): string =>
  `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`

/** Weak comparison, as RFC 9110 13.1.2 wants it: a proxy that compressed may have weakened ours. */
function matches(header: string | undefined, etag: string): boolean {
  if (!header) return false
  if (header.trim() === '*') return true
  return header.split(',').some((one) => one.trim().replace(/^W\//, '') === etag)
}
