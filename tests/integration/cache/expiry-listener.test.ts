import { afterEach, describe, expect, it, vi } from 'vitest'
import { currentGeneration, expiredSince, onExpiry } from '#lib/cache/expiry.ts'
import { listenForExpiry } from '#lib/cache/expiry-listener.ts'
import { encodeExpiry, expireTags, tags } from '#lib/cache/tags.ts'
import { db, transaction } from '#lib/database/db.ts'
import { requireDatabaseDirectUrl } from '#lib/env.ts'

const announce = (expired: string[]) =>
  db.$executeRaw`SELECT pg_notify('lectern_expiry', ${encodeExpiry({ id: crypto.randomUUID(), tags: expired })})`

describe('the expiry listener', () => {
  let listener: ReturnType<typeof listenForExpiry> | undefined
  afterEach(() => listener?.stop())

  async function listening(connectionString = requireDatabaseDirectUrl()) {
    const onListening = vi.fn()
    const lost = vi.fn()
    listener = listenForExpiry({
      connectionString,
      heartbeatMs: 100,
      onListening: onListening,
      onLost: lost,
    })
    await vi.waitFor(() => expect(onListening).toHaveBeenCalled(), { timeout: 5_000 })
    return { onListening, lost }
  }

  it('the listener applies expiries of other processes', async () => {
    await listening()
    const before = currentGeneration()
    await announce(['topic:announced'])
    await vi.waitFor(() => expect(expiredSince(['topic:announced'], before)).toBe(true))
    expect(expiredSince(['topic:other'], before)).toBe(false)
  })

  it('a process applies its own committed expiry at once and only once, and none that was rolled back', async () => {
    await listening()
    const expiries: string[] = []
    const stop = onExpiry(({ tags: expired }) => expiries.push(String(expired)))
    const rolledBack = transaction(async (tx) => {
      await expireTags(tx, [tags.topic('never')])
      throw new Error('rolled back')
    })
    await expect(rolledBack).rejects.toThrow('rolled back')
    await transaction((tx) => expireTags(tx, [tags.topic('own')]))
    expect(expiries).toEqual(['topic:own'])
    await announce(['topic:last'])
    await vi.waitFor(() => expect(expiries).toContain('topic:last'))
    stop()
    expect(expiries).toEqual(['topic:own', 'topic:last'])
  })

  it('the listener expires all tags when its connection is lost, and reconnects', async () => {
    const { onListening, lost } = await listening()
    const before = currentGeneration()
    await db.$queryRaw`
      SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE application_name = 'lectern expiry' AND datname = current_database()`
    await vi.waitFor(() => expect(onListening).toHaveBeenCalledTimes(2), { timeout: 5_000 })
    expect(lost).toHaveBeenCalledOnce()
    expect(expiredSince(['anything'], before)).toBe(true)
    const after = currentGeneration()
    await announce(['topic:again'])
    await vi.waitFor(() => expect(expiredSince(['topic:again'], after)).toBe(true))
  })

  it('the listener logs an unreachable database once and can be stopped meanwhile', async () => {
    const lost = vi.fn()
    const before = currentGeneration()
    const connectionString = 'postgresql://nobody@127.0.0.1:1/nothing'
    listener = listenForExpiry({ connectionString, heartbeatMs: 50, onLost: lost })
    await vi.waitFor(() => expect(currentGeneration()).toBeGreaterThan(before + 1), {
      timeout: 5_000,
    })
    await listener.stop()
    expect(lost).toHaveBeenCalledOnce()
  })
})
