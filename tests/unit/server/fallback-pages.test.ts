import { afterEach, describe, expect, it, vi } from 'vitest'
import { currentGeneration, expire } from '#lib/cache/expiry.ts'
import { keepFallbackPages } from '#lib/server/fallback-pages.ts'
import type { RenderResult } from '#lib/server/render.ts'

const rendered = (body: string, overrides: Partial<RenderResult> = {}): RenderResult => ({
  status: 200,
  headers: {},
  body: Buffer.from(body),
  tags: new Set(['site']),
  since: currentGeneration(),
  gone: false,
  failed: false,
  databaseAway: false,
  renderTime: { milliseconds: 1, database: { queries: 0, milliseconds: 0 } },
  ...overrides,
})

const expireSite = () => expire({ id: crypto.randomUUID(), tags: ['site'] })

describe('fallback pages', () => {
  const stops: (() => void)[] = []
  afterEach(() => {
    for (const stop of stops.splice(0)) stop()
  })

  function keep(render: (path: string) => Promise<RenderResult>, retryDelayMs = 5) {
    const kept = keepFallbackPages(['/a', '/b'], render, { retryDelayMs })
    stops.push(kept.stop)
    return kept
  }

  it('fallback pages are rendered at the start', async () => {
    const kept = keep(async (path) => rendered(path))
    expect(kept.get('/a')).toBeNull()
    await kept.start()
    expect([kept.get('/a')?.toString(), kept.get('/b')?.toString()]).toEqual(['/a', '/b'])
  })

  it('fallback pages are rendered again only when one of their tags expires', async () => {
    const render = vi.fn(async (path: string) => rendered(`${path} ${render.mock.calls.length}`))
    const kept = keep(render)
    await kept.start()
    expire({ id: crypto.randomUUID(), tags: ['topic:other'] })
    await new Promise(setImmediate)
    expect(render).toHaveBeenCalledTimes(2)
    expireSite()
    await vi.waitFor(() => expect(kept.get('/b')?.toString()).toBe('/b 4'))
  })

  it('the last successful fallback page stays while renders fail, and the render is retried', async () => {
    let away = false
    const render = vi.fn(async (path: string) =>
      away ? rendered('error', { status: 500, failed: true }) : rendered(path),
    )
    const kept = keep(render)
    await kept.start()
    away = true
    expireSite()
    await vi.waitFor(() => expect(render.mock.calls.length).toBeGreaterThan(4))
    expect(kept.get('/a')?.toString()).toBe('/a')
    away = false
    const tries = render.mock.calls.length
    await vi.waitFor(() => expect(render.mock.calls.length).toBeGreaterThan(tries))
  })

  it('the start does not fail if fallback pages cannot be rendered', async () => {
    const kept = keep(() => Promise.reject(new Error('no such page')), 10_000)
    await kept.start()
    expect(kept.get('/a')).toBeNull()
  })
})
