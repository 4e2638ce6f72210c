import { STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { type ErrorCode, statusOf } from '#lib/errors/errors.ts'
import { builtInErrorPage } from './built-in-error-page.ts'

/**
 * How long a client may take to read the response and to close its side. One that keeps its side open
 * would hold a file descriptor for good.
 */
const CLOSE_TIMEOUT_MS = 1_500

/** Responds to data that Node's parser rejected or that timed out, for which there is no request. */
export function answerMalformedRequest(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  setTimeout(() => socket.destroy(), CLOSE_TIMEOUT_MS).unref()
  const code = codeOf(error)
  const status = statusOf(code)
  const body = builtInErrorPage(code)
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n` +
      'Connection: close\r\nContent-Type: text/html; charset=utf-8\r\nCache-Control: no-store\r\n' +
      `X-Content-Type-Options: nosniff\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
  )
}

function codeOf({ code }: NodeJS.ErrnoException): ErrorCode {
  if (code === 'HPE_HEADER_OVERFLOW') return 'headers-too-large'
  if (code === 'HPE_CHUNK_EXTENSIONS_OVERFLOW') return 'too-large'
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return 'timeout'
  return 'malformed'
}
