import { request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'
import type { AttemptResult } from '#lib/outbox/attempt-result.ts'
import { retryAfter } from '#lib/outbox/back-off.ts'
import { allowedUrl, guardedLookup, hostOf, type Resolve } from './allowed-address.ts'
import { signatures } from './signature.ts'

type Webhook = {
  url: string
  secrets: readonly string[]
  messageId: string
  body: string
}

type WebhookOptions = {
  loopback: boolean
  resolve?: Resolve
  timeoutMs?: number
}

const WEBHOOK_TIMEOUT_MS = 10_000
const MAX_RESPONSE_BYTES = 16 * 1024

/**
 * Makes one attempt, signed by Standard Webhooks 1.0. Redirects are not followed; only a status from
 * 200 to 299 is a success.
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
    const result = await post(webhook, headers, options)
    const ok = result.status >= 200 && result.status < 300
    return {
      ...result,
      ok,
      permanent: false,
      request,
      error: ok ? null : statusMessage(result.status),
    }
  } catch (error) {
    return { ok: false, permanent: false, request, error: messageOf(error) }
  }
}

type WebhookResponse = { status: number; response: string; retryAfterMs: number }

function post(
  { url: address, body }: Webhook,
  headers: Record<string, string | number>,
  options: WebhookOptions,
): Promise<WebhookResponse> {
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
            response: Buffer.concat(parts).subarray(0, MAX_RESPONSE_BYTES).toString('utf8'),
            retryAfterMs: retryAfter(response.headers['retry-after'], new Date()),
          })
        }
        response.on('data', (part: Buffer) => {
          parts.push(part)
          size += part.length
          // The rest of a long response is not read.
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

function statusMessage(status: number): string {
  if (status >= 300 && status < 400)
    return `The receiver redirected (${status}); redirects are not followed.`
  if (status === 410) return 'The receiver reports that this URL no longer exists (410).'
  return `The receiver responded with ${status}.`
}

const messageByCode: Record<string, string> = {
  ECONNREFUSED: 'No server is listening at this URL.',
  ECONNRESET: 'The receiver closed the connection before it responded.',
  ENOTFOUND: 'The host name does not exist.',
  EAI_AGAIN: 'The host name could not be resolved at the moment.',
  ETIMEDOUT: 'The receiver could not be reached in time.',
  CERT_HAS_EXPIRED: 'The certificate of the receiver has expired.',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'The certificate of the receiver is self-signed.',
  ERR_TLS_CERT_ALTNAME_INVALID: 'The certificate of the receiver is for another host name.',
}

function messageOf(thrown: unknown): string {
  const error = thrown as NodeJS.ErrnoException
  if (error.name === 'AbortError' || error.name === 'TimeoutError') {
    return 'The receiver did not respond in time.'
  }
  if (error.name === 'RefusedAddress') return error.message
  return messageByCode[error.code ?? ''] ?? `The delivery failed (${error.code ?? error.name}).`
}
