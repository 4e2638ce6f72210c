import { request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'
import type { AttemptResult } from '#lib/outbox/attempt-result.ts'
import { retryAfter } from '#lib/outbox/back-off.ts'
import { allowedUrl, guardedLookup, hostOf, type Resolve } from './allowed-address.ts'
import { signatures } from './signature.ts'

export type Webhook = {
  url: string
  secrets: readonly string[]
  messageId: string
  body: string
}

export type WebhookOptions = {
  loopback: boolean
  resolve?: Resolve
  timeoutMs?: number
}

const WEBHOOK_TIMEOUT_MS = 10_000
const MAX_RESPONSE_BYTES = 16 * 1024

/**
 * One try. Signed by Standard Webhooks 1.0 at this moment; redirects are answers like others, and
 * only 200 to 299 means that it was taken.
 */
export async function sendWebhook(
  webhook: Webhook,
  options: WebhookOptions,
): Promise<AttemptResult> {
  const timestamp = Math.floor(Date.now() / 1000)
  const message = { id: webhook.messageId, timestamp, body: webhook.body }
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(webhook.body),
    'user-agent': 'Lectern webhooks',
    'webhook-id': webhook.messageId,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signatures(webhook.secrets, message),
  }
  const { 'webhook-signature': _, ...shown } = headers
  const request = { method: 'POST', url: webhook.url, headers: shown }
  try {
    const answer = await post(webhook, headers, options)
    const ok = answer.status >= 200 && answer.status < 300
    return { ...answer, ok, permanent: false, request, error: ok ? null : meaning(answer.status) }
  } catch (error) {
    return { ok: false, permanent: false, request, error: wordsOf(error) }
  }
}

type Answer = { status: number; answer: string; retryAfterMs: number }

function post(
  { url: address, body }: Webhook,
  headers: Record<string, string | number>,
  options: WebhookOptions,
): Promise<Answer> {
  const url = allowedUrl(address, options)
  const send = url.protocol === 'https:' ? secureRequest : plainRequest
  const signal = AbortSignal.timeout(options.timeoutMs ?? WEBHOOK_TIMEOUT_MS)
  return new Promise((resolve, reject) => {
    const request = send(
      {
        method: 'POST',
        protocol: url.protocol,
        hostname: hostOf(url),
        port: url.port || undefined,
        path: `${url.pathname}${url.search}`,
        headers,
        agent: false,
        lookup: guardedLookup(options),
        signal,
      },
      (response) => {
        const parts: Buffer[] = []
        let size = 0
        const done = () => {
          response.destroy()
          resolve({
            status: response.statusCode ?? 0,
            answer: Buffer.concat(parts).subarray(0, MAX_RESPONSE_BYTES).toString('utf8'),
            retryAfterMs: retryAfter(response.headers['retry-after'], new Date()),
          })
        }
        response.on('data', (part: Buffer) => {
          parts.push(part)
          size += part.length
          // More is not read: who talks without end has said enough.
          if (size >= MAX_RESPONSE_BYTES) done()
        })
        response.on('end', done)
        response.on('error', reject)
      },
    )
    request.on('error', reject)
    request.end(body)
  })
}

function meaning(status: number): string {
  if (status >= 300 && status < 400)
    return `The receiver sent us elsewhere (${status}); we don’t go.`
  if (status === 410) return 'The receiver says that this address is gone (410).'
  return `The receiver answered ${status}.`
}

const known: Record<string, string> = {
  ECONNREFUSED: 'Nobody listens at that address.',
  ECONNRESET: 'The receiver hung up before it answered.',
  ENOTFOUND: 'That host name does not exist.',
  EAI_AGAIN: 'The host name could not be looked up just now.',
  ETIMEDOUT: 'The receiver could not be reached in time.',
  CERT_HAS_EXPIRED: 'The certificate of the receiver has expired.',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'The receiver’s certificate is signed by itself.',
  ERR_TLS_CERT_ALTNAME_INVALID: 'The certificate of the receiver is for another name.',
}

function wordsOf(thrown: unknown): string {
  const error = thrown as NodeJS.ErrnoException
  if (error.name === 'AbortError' || error.name === 'TimeoutError') {
    return 'The receiver did not answer in time.'
  }
  if (error.name === 'RefusedAddress') return error.message
  return known[error.code ?? ''] ?? `The delivery failed (${error.code ?? error.name}).`
}
