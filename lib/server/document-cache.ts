import { LRUCache } from 'lru-cache'
import { expiredSince, generation } from '#lib/cache/expiry.ts'
import type { Bytes } from './encodings.ts'
import type { RenderTime } from './render.ts'

/** So many times its age and nobody asked: what moves with the clock may be long past by then. */
const LONG_PAST = 10

/** Milliseconds: so long a database that was away is not asked again for the same document. */
const LET_IT_BE = 500

/** A response that may be kept, with what it was made of. */
export type Document = {
  status: number
  headers: Readonly<Record<string, string | readonly string[] | undefined>>
  etag: string
  body: Bytes
  /** What it took to make; null for what was not rendered. */
  took: RenderTime | null
}

export type Made = {
  document: Document
  tags: ReadonlySet<string>
  /** The state of the world when the rendering began. */
  since: number
  /** False for what must not be kept: a failure, or a status that says nothing for long. */
  keep: boolean
  databaseAway: boolean
}

export type Found = {
  document: Document
  /** hit: as new; aged: over its age, a new one is being made; stale: the database is away. */
  state: 'hit' | 'made' | 'aged' | 'stale'
}

type Entry = Pick<Made, 'document' | 'since'> & {
  tags: readonly string[]
  at: number
  /** Up to this state of the world it is known that no tag of it has expired. */
  goodAt: number
  /** When the database was last asked for a newer one and was not there. */
  inVain?: { at: number; since: number }
}

type Flight = { since: number; made: Promise<Made> }

type Options = {
  make: (key: string) => Promise<Made>
  maxBytes: number
  /** How long a document may be shown while the database is away. */
  staleForMs?: number
  now?: () => number
}

/** Thousands of documents carry the same few tags: one copy of each is enough. */
const shared = new LRUCache<string, string>({ max: 50_000 })
const share = (tags: Iterable<string>) =>
  Array.from(tags, (tag) => {
    const known = shared.get(tag)
    if (known === undefined) shared.set(tag, tag)
    return known ?? tag
  })

/**
 * Whole documents in memory, by DESIGN 2.2: what carries an expired tag is made anew before anything
 * is served; what is only over its age is served while a new one is made behind it; what was made
 * while one of its tags expired goes to those alone who asked before.
 */
export function createDocumentCache({
  make,
  maxBytes,
  staleForMs = 24 * 3_600_000,
  now = Date.now,
}: Options) {
  const kept = new LRUCache<string, Entry>({
    maxSize: maxBytes,
    sizeCalculation: ({ document }, key) => document.body.size + key.length * 2 + 2_000,
  })
  const flights = new Map<string, Flight>()

  function isFresh(entry: Entry): boolean {
    const clock = generation()
    if (entry.goodAt === clock) return true
    if (expiredSince(entry.tags, entry.since)) return false
    entry.goodAt = clock
    return true
  }

  /** One rendering however many ask at once; but never one that began before the last expiry. */
  function fly(key: string): Promise<Made> {
    const flight = flights.get(key)
    if (flight && flight.since === generation()) return flight.made
    const since = generation()
    const made = land(key, since).finally(() => {
      if (flights.get(key)?.made === made) flights.delete(key)
    })
    flights.set(key, { since, made })
    return made
  }

  async function land(key: string, began: number): Promise<Made> {
    const made = await make(key)
    const since = Math.min(made.since, began)
    if (made.keep && !expiredSince(made.tags, since)) keep(key, { ...made, since })
    return made
  }

  function keep(key: string, { document, tags, since }: Made): void {
    const entry = { document, tags: share(tags), since, at: now(), goodAt: since }
    kept.set(key, entry)
    // Nobody waits for the packing. Packed it is smaller, which setting it again makes known.
    document.body.pack().then(
      () => {
        if (kept.peek(key) === entry) kept.set(key, { ...entry })
      },
      () => kept.delete(key),
    )
  }

  /** The document, if it can be shown as it is. */
  function peek(key: string, maxAgeMs: number): Document | null {
    const entry = kept.get(key)
    return entry && now() - entry.at <= maxAgeMs && isFresh(entry) ? entry.document : null
  }

  async function find(key: string, maxAgeMs: number): Promise<Found> {
    const document = peek(key, maxAgeMs)
    if (document) return { document, state: 'hit' }
    const entry = kept.get(key)
    if (entry && isFresh(entry) && now() - entry.at <= maxAgeMs * LONG_PAST) {
      // Whoever asks next gets the new one; a failure leaves the old one for its next reader.
      fly(key).catch(() => {})
      return { document: entry.document, state: 'aged' }
    }
    // Whatever expires meanwhile is a sign that the database may be back.
    const lately = entry?.inVain
    if (entry && lately?.since === generation() && now() - lately.at < LET_IT_BE) {
      return { document: entry.document, state: 'stale' }
    }
    const since = generation()
    const made = await fly(key)
    if (made.databaseAway && entry && now() - entry.at <= staleForMs) {
      entry.inVain = { at: now(), since }
      return { document: entry.document, state: 'stale' }
    }
    return { document: made.document, state: 'made' }
  }

  return { peek, find, size: () => ({ documents: kept.size, bytes: kept.calculatedSize }) }
}

export type DocumentCache = ReturnType<typeof createDocumentCache>
