import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { expire, expireEverything } from './expiry.ts'
import { decodeExpiry } from './tags.ts'

type ExpiryListenerOptions = {
  connectionString: string
  heartbeatMs?: number
  /** Called once for each lost connection, not for each failed attempt to reconnect. */
  onLost?: (error: unknown) => void
  onListening?: () => void
}

/** Each failed attempt expires everything, so no page gets older than this while disconnected. */
const RECONNECT_MAX_DELAY_MS = 1_000

/**
 * Listens to the database's expiry notifications for as long as the process lives. A connection
 * that does not answer within a heartbeat counts as lost. Notifications may have been missed then,
 * so everything expires, at once and again after the reconnection.
 */
export function listenForExpiry({
  connectionString,
  heartbeatMs: heartbeat = 1_000,
  onLost,
  onListening,
}: ExpiryListenerOptions) {
  const stopping = new AbortController()
  const { signal } = stopping
  const RECONNECT_MIN_DELAY_MS = 100
  let delay = RECONNECT_MIN_DELAY_MS

  async function listen(): Promise<void> {
    while (!signal.aborted) {
      try {
        await listenOnce()
      } catch (error) {
        if (signal.aborted) return
        expireEverything()
        if (delay === RECONNECT_MIN_DELAY_MS) onLost?.(error)
        await sleep(delay, undefined, { signal, ref: false }).catch(() => {})
        delay = Math.min(delay * 2, RECONNECT_MAX_DELAY_MS)
      }
    }
  }

  async function listenOnce(): Promise<void> {
    const client = new Client({
      connectionString,
      application_name: 'lectern expiry',
      connectionTimeoutMillis: 3 * heartbeat,
      query_timeout: heartbeat,
      keepAlive: true,
    })
    const lost = Promise.withResolvers<never>()
    lost.promise.catch(() => {})
    client.on('error', lost.reject)
    client.on('end', () => lost.reject(new Error('the listening connection was closed')))
    client.on('notification', ({ payload = '' }) => expire(decodeExpiry(payload)))
    try {
      await client.connect()
      await client.query('LISTEN lectern_expiry')
      expireEverything()
      delay = RECONNECT_MIN_DELAY_MS
      onListening?.()
      while (!signal.aborted) {
        await Promise.race([sleep(heartbeat, undefined, { signal, ref: false }), lost.promise])
        await client.query('SELECT 1')
      }
    } finally {
      // Not awaited: a dead connection never ends properly.
      void client.end().catch(() => {})
    }
  }

  const listening = listen()
  return {
    async stop(): Promise<void> {
      stopping.abort()
      await listening
    },
  }
}
