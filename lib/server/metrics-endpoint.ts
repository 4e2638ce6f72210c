import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Metrics } from './metrics.ts'
import type { HttpResponse } from './send.ts'

/** Returns the metrics; null without the right bearer token, or where no token is configured. */
export function metricsEndpoint(metrics: Pick<Metrics, 'text' | 'type'>, token: string | null) {
  return async ({ headers }: IncomingMessage): Promise<HttpResponse | null> => {
    if (token === null || !equal(headers.authorization ?? '', `Bearer ${token}`)) return null
    return {
      status: 200,
      headers: { 'content-type': metrics.type, 'cache-control': 'no-store' },
      body: Buffer.from(await metrics.text()),
    }
  }
}

/** Compares in constant time. */
function equal(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(wanted))
}
