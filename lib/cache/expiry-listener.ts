import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { expire, expireEverything } from './expiry.ts'
import { decodeExpiry } from './tags.ts'

type Options = {
  connectionString: string
  heartbeat?: number
  /** Called once for each loss, not for each vain attempt after it. */
  onLost?: (error: unknown) => void
  onListening?: () => void
}

/** Each vain attempt expires everything, so this is how old a page gets while nobody can listen. */
const longestPause = 1_000

/**
 * Hears from the database what has expired, for as long as the process lives. A connection that
 * does not answer within a heartbeat counts as lost: what was announced meanwhile went unheard, so
 * everything expires, at once and again when listening goes on.
 */
export function listenForExpiry({
  connectionString,
  heartbeat = 1_000,
  onLost,
  onListening,
}: Options) {
  const stopping = new AbortController()
  const { signal } = stopping
  const firstPause = 100
  let pause = firstPause

  async function listen(): Promise<void> {
    while (!signal.aborted) {
      try {
        await listenOnce()
      } catch (error) {
        if (signal.aborted) return
        expireEverything()
        if (pause === firstPause) onLost?.(error)
        await sleep(pause, undefined, { signal, ref: false }).catch(() => {})
        pause = Math.min(pause * 2, longestPause)
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
    client.on('end', () => lost.reject(new Error('the listening connection has ended')))
    client.on('notification', ({ payload = '' }) => expire(decodeExpiry(payload)))
    try {
      await client.connect()
      await client.query('LISTEN lectern_expiry')
      expireEverything()
      pause = firstPause
      onListening?.()
      while (!signal.aborted) {
        await Promise.race([sleep(heartbeat, undefined, { signal, ref: false }), lost.promise])
        await client.query('SELECT 1')
      }
    } finally {
      // Not awaited: a dead connection never says goodbye.
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
