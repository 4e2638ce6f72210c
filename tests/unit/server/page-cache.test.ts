import { describe, expect, it } from 'vitest'
import { currentGeneration, expire } from '#lib/cache/expiry.ts'
import { CompressedBody } from '#lib/server/encodings.ts'
import { createPageCache, type FreshPage } from '#lib/server/page-cache.ts'

let names = 0
const freshTag = () => `test:${++names}`
const expireTag = (tag: string) => expire({ id: crypto.randomUUID(), tags: [tag] })

const made = (text: string, tag: string, given: Partial<FreshPage> = {}): FreshPage => ({
  page: {
    status: 200,
    headers: {},
    etag: `"${text}"`,
    body: new CompressedBody(Buffer.from(text)),
    renderTime: null,
  },
  tags: new Set([tag]),
  since: currentGeneration(),
  storable: true,
  databaseAway: false,
  ...given,
})

/** Creates a cache whose renders the test completes one by one, and whose clock it sets. */
function cacheOf(tag: string) {
  const clock = { now: 0 }
  const waiting: ((made: FreshPage) => void)[] = []
  const begun: number[] = []
  const cache = createPageCache({
    maxBytes: 1_000_000,
    now: () => clock.now,
    render: () => {
      const { promise, resolve } = Promise.withResolvers<FreshPage>()
      begun.push(currentGeneration())
      waiting.push(resolve)
      return promise
    },
  })
  const finish = (text: string, given: Partial<FreshPage> = {}) => {
    const since = begun[begun.length - waiting.length] ?? currentGeneration()
    waiting.shift()?.(made(text, tag, { since, ...given }))
  }
  const ask = async () => {
    const { page: document, state } = await cache.find('/a', 60_000)
    return [(await document.body.encode(null)).bytes.toString(), state]
  }
  return { clock, finish, ask, renders: () => begun.length }
}

describe('the page cache', () => {
  it('concurrent requests for a page share one render', async () => {
    const { ask, finish, renders } = cacheOf(freshTag())
    const asked = Promise.all(Array.from({ length: 500 }, ask))
    finish('one')
    expect(new Set((await asked).map(String))).toEqual(new Set(['one,made']))
    expect(renders()).toBe(1)
    expect(await ask()).toEqual(['one', 'hit'])
  })

  it('a page with an expired tag is rendered again before it is served', async () => {
    const tag = freshTag()
    const { ask, finish } = cacheOf(tag)
    const first = ask()
    finish('old')
    await first
    expireTag(freshTag())
    expect(await ask()).toEqual(['old', 'hit'])
    expireTag(tag)
    const second = ask()
    finish('new')
    expect(await second).toEqual(['new', 'made'])
  })

  it('a page whose tag expires during its render is sent only to requests from before the expiry', async () => {
    const tag = freshTag()
    const { ask, finish, renders } = cacheOf(tag)
    const before = ask()
    expireTag(tag)
    const after = ask()
    finish('old')
    finish('new')
    expect(await before).toEqual(['old', 'made'])
    expect(await after).toEqual(['new', 'made'])
    expect(await ask()).toEqual(['new', 'hit'])
    expect(renders()).toBe(2)
  })

  it('a page over its maximum age is served while a new one is rendered in the background', async () => {
    const { ask, finish, clock } = cacheOf(freshTag())
    const first = ask()
    finish('old')
    await first
    clock.now = 61_000
    expect(await ask()).toEqual(['old', 'aged'])
    finish('new')
    await new Promise(setImmediate)
    expect(await ask()).toEqual(['new', 'hit'])
  })

  it('a page far over its maximum age is rendered again before it is served', async () => {
    const { ask, finish, clock } = cacheOf(freshTag())
    const first = ask()
    finish('long past')
    await first
    clock.now = 11 * 60_000
    const later = ask()
    finish('new')
    expect(await later).toEqual(['new', 'made'])
  })

  it('a stale page is served and marked only while the database is unreachable, for a limited time', async () => {
    const tag = freshTag()
    const { ask, finish, clock } = cacheOf(tag)
    const first = ask()
    finish('old')
    await first
    expireTag(tag)
    const away = ask()
    finish('sorry', { storable: false, databaseAway: true })
    expect(await away).toEqual(['old', 'stale'])
    clock.now = 1_000
    const broken = ask()
    finish('broken', { storable: false })
    expect(await broken).toEqual(['broken', 'made'])
    clock.now = 25 * 3_600_000
    const late = ask()
    finish('sorry', { storable: false, databaseAway: true })
    expect(await late).toEqual(['sorry', 'made'])
  })

  it('a stale page is not rendered at each request, but at once after an expiry', async () => {
    const tag = freshTag()
    const { ask, finish, clock, renders } = cacheOf(tag)
    const first = ask()
    finish('old')
    await first
    expireTag(tag)
    const away = ask()
    finish('sorry', { storable: false, databaseAway: true })
    await away
    clock.now = 499
    expect(await ask()).toEqual(['old', 'stale'])
    expect(renders()).toBe(2)
    expireTag(freshTag())
    const back = ask()
    finish('new')
    expect(await back).toEqual(['new', 'made'])
    expect(renders()).toBe(3)
  })

  it('a failed render is not stored', async () => {
    const { ask, finish, renders } = cacheOf(freshTag())
    for (const text of ['a', 'b']) {
      const asked = ask()
      finish(text, { storable: false })
      expect(await asked).toEqual([text, 'made'])
    }
    expect(renders()).toBe(2)
  })

  it('the page cache is limited by bytes', async () => {
    const cache = createPageCache({
      maxBytes: 50_000,
      render: async (key) => made('x'.repeat(900), `room:${key}`),
    })
    for (let i = 0; i < 100; i += 1) await cache.find(`/${i}`, 60_000)
    expect(cache.size().bytes).toBeLessThanOrEqual(50_000)
    expect(cache.size().pages).toBeGreaterThan(5)
  })
})
