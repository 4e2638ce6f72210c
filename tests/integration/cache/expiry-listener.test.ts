import { afterEach, describe, expect, it, vi } from 'vitest'
import { currentGeneration, expiredSince, onExpiry } from '#lib/cache/expiry.ts'
import { listenForExpiry } from '#lib/cache/expiry-listener.ts'
import { encodeExpiry, expireTags, tags } from '#lib/cache/tags.ts'
import { db, transaction } from '#lib/database/db.ts'
import { requireDatabaseDirectUrl } from '#lib/env.ts'

const announce = (expired: string[]) =>
  db.$executeRaw`SELECT pg_notify('lectern_expiry', ${encodeExpiry({ id: crypto.randomUUID(), tags: expired })})`

describe('a web process that listens', () => {
  let listener: ReturnType<typeof listenForExpiry> | undefined
  afterEach(() => listener?.stop())

  async function listening(connectionString = requireDatabaseDirectUrl()) {
    const heard = vi.fn()
    const lost = vi.fn()
    listener = listenForExpiry({
      connectionString,
      heartbeatMs: 100,
      onListening: heard,
      onLost: lost,
    })
    await vi.waitFor(() => expect(heard).toHaveBeenCalled(), { timeout: 5_000 })
    return { heard, lost }
  }

  it('hears what another process announces', async () => {
    await listening()
    const before = currentGeneration()
    await announce(['topic:heard'])
    await vi.waitFor(() => expect(expiredSince(['topic:heard'], before)).toBe(true))
    expect(expiredSince(['topic:other'], before)).toBe(false)
  })

  it('expires once what it committed itself, at once, and hears nothing of what was rolled back', async () => {
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

  it('expires everything when its connection is cut, and listens again', async () => {
    const { heard, lost } = await listening()
    const before = currentGeneration()
    await db.$queryRaw`
      SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE application_name = 'lectern expiry' AND datname = current_database()`
    await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(2), { timeout: 5_000 })
    expect(lost).toHaveBeenCalledOnce()
    expect(expiredSince(['anything'], before)).toBe(true)
    const after = currentGeneration()
    await announce(['topic:again'])
    await vi.waitFor(() => expect(expiredSince(['topic:again'], after)).toBe(true))
  })

  it('complains once, and stops when asked, while there is no database', async () => {
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
