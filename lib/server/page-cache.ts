import { LRUCache } from 'lru-cache'
import { currentGeneration, expiredSince } from '#lib/cache/expiry.ts'
import type { CompressedBody } from './encodings.ts'
import type { RenderTime } from './render.ts'

/** A page older than this many times its maximum age is rendered again before it is served. */
const MAX_AGE_FACTOR = 10

/** How long a stale page is served without asking an unreachable database again. */
const DATABASE_RETRY_MS = 500

/** A finished response that the page cache may store. */
export type CachedPage = {
  status: number
  headers: Readonly<Record<string, string | readonly string[] | undefined>>
  etag: string
  body: CompressedBody
  /** How long the render took; null for files and error pages. */
  renderTime: RenderTime | null
}

export type FreshPage = {
  page: CachedPage
  tags: ReadonlySet<string>
  /** The expiry generation when the render began. */
  since: number
  /** False for failures and for statuses that are only true at this moment. */
  storable: boolean
  databaseAway: boolean
}

export type CacheResult = {
  page: CachedPage
  /**
   * hit: served from the cache; made: rendered for this request; aged: over its maximum age, a new
   * render runs in the background; stale: the database is unreachable.
   */
  state: 'hit' | 'made' | 'aged' | 'stale'
}

type Entry = Pick<FreshPage, 'page' | 'since'> & {
  tags: readonly string[]
  storedAt: number
  /** The last expiry generation in which none of its tags had expired. */
  verifiedAt: number
}

/** Run a render when it is its turn: one that a request waits for, and one in the background. */
type Scheduling = {
  render: (work: () => Promise<FreshPage>) => Promise<FreshPage>
  refresh: (work: () => Promise<FreshPage>) => Promise<FreshPage>
}

const AT_ONCE: Scheduling = { render: (work) => work(), refresh: (work) => work() }

type RenderInFlight = { since: number; result: Promise<FreshPage> }

type PageCacheOptions = {
  render: (key: string) => Promise<FreshPage>
  maxBytes: number
  /** How long a page may be served while the database is unreachable. */
  staleForMs?: number
  now?: () => number
}

/** Thousands of pages carry the same few tags, so each tag string is kept once. */
const internedTags = new LRUCache<string, string>({ max: 50_000 })
const internTags = (tags: Iterable<string>) =>
  Array.from(tags, (tag) => {
    const known = internedTags.get(tag)
    if (known === undefined) internedTags.set(tag, tag)
    return known ?? tag
  })

/**
 * Keeps whole pages in memory. A page with an expired tag is rendered again before anything is
 * served. A page that is only over its maximum age is served while a new one is rendered in the
 * background. A page whose tags expire during its render is sent to those who were waiting for it
 * and is not stored.
 */
export function createPageCache({
  render,
  maxBytes,
  staleForMs = 24 * 3_600_000,
  now = Date.now,
}: PageCacheOptions) {
  const entries = new LRUCache<string, Entry>({
    maxSize: maxBytes,
    sizeCalculation: ({ page }, key) => page.body.size + key.length * 2 + 2_000,
  })
  const inFlight = new Map<string, RenderInFlight>()
  /** The last render that failed because the database was unreachable. */
  let lastFailure: { at: number; since: number } | null = null

  function isFresh(entry: Entry): boolean {
    const generation = currentGeneration()
    if (entry.verifiedAt === generation) return true
    if (expiredSince(entry.tags, entry.since)) return false
    entry.verifiedAt = generation
    return true
  }

  /** Shares one render between all who ask at once, unless it began before the last expiry. */
  function renderOnce(key: string, schedule: Scheduling['render']): Promise<FreshPage> {
    const running = inFlight.get(key)
    if (running && running.since === currentGeneration()) return running.result
    const since = currentGeneration()
    const result = schedule(() => renderAndStore(key, since)).finally(() => {
      if (inFlight.get(key)?.result === result) inFlight.delete(key)
    })
    inFlight.set(key, { since, result })
    return result
  }

  async function renderAndStore(key: string, began: number): Promise<FreshPage> {
    // While it waited for its turn, another render may have found the database unreachable.
    const stale = databaseFailedJustNow() && entries.peek(key)
    if (stale) return { ...stale, tags: new Set(), storable: false, databaseAway: true }
    const fresh = await render(key)
    if (fresh.databaseAway) lastFailure = { at: now(), since: currentGeneration() }
    const since = Math.min(fresh.since, began)
    if (fresh.storable && !expiredSince(fresh.tags, since)) store(key, { ...fresh, since })
    return fresh
  }

  function store(key: string, { page, tags, since }: FreshPage): void {
    const entry = { page, tags: internTags(tags), since, storedAt: now(), verifiedAt: since }
    entries.set(key, entry)
    // Compression runs in the background; setting the entry again updates its smaller size.
    page.body.compress().then(
      () => {
        if (entries.peek(key) === entry) entries.set(key, { ...entry })
      },
      () => entries.delete(key),
    )
  }

  /** An expiry in the meantime is a sign that the database may be reachable again. */
  const databaseFailedJustNow = () =>
    lastFailure?.since === currentGeneration() && now() - lastFailure.at < DATABASE_RETRY_MS

  /** The page if it can be served as it is, otherwise null. */
  function peek(key: string, maxAgeMs: number): CachedPage | null {
    const entry = entries.get(key)
    return entry && now() - entry.storedAt <= maxAgeMs && isFresh(entry) ? entry.page : null
  }

  async function find(
    key: string,
    maxAgeMs: number,
    scheduling: Scheduling = AT_ONCE,
  ): Promise<CacheResult> {
    const page = peek(key, maxAgeMs)
    if (page) return { page, state: 'hit' }
    const entry = entries.get(key)
    if (entry && isFresh(entry) && now() - entry.storedAt <= maxAgeMs * MAX_AGE_FACTOR) {
      // The next request gets the new page; after a failed render the old one stays.
      renderOnce(key, scheduling.refresh).catch(() => {})
      return { page: entry.page, state: 'aged' }
    }
    if (entry && databaseFailedJustNow()) return { page: entry.page, state: 'stale' }
    const fresh = await renderOnce(key, scheduling.render)
    if (fresh.databaseAway && entry && now() - entry.storedAt <= staleForMs) {
      return { page: entry.page, state: 'stale' }
    }
    return { page: fresh.page, state: 'made' }
  }

  /** Whether a page is stored, in whatever state; one for an unknown address is not. */
  const has = (key: string) => entries.has(key)

  return { peek, find, has, size: () => ({ pages: entries.size, bytes: entries.calculatedSize }) }
}

export type PageCache = ReturnType<typeof createPageCache>
