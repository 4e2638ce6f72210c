import { randomUUID } from 'node:crypto'
import type { ContentKindName } from '#lib/content-kind.ts'
import { remember } from '#lib/database/remember.ts'
import { type Expiry, expire } from './expiry.ts'
import { currentRenderReport } from './render-report.ts'

/** Each tag names one thing that a page shows, or looked for and did not find. */
export const tags = {
  /** The published data of one content. */
  content: (kind: ContentKindName, id: string) => `content:${kind}:${id}` as const,
  /** Which content an address leads to, or that there is none. */
  slug: (kind: ContentKindName, locale: string, slug: string) =>
    `slug:${kind}:${locale}:${slug}` as const,
  /** Which contents of a kind are published, and their order in lists. */
  list: (kind: ContentKindName) => `list:${kind}` as const,
  /** The contents of a topic; the topic's own data has the tag `content`. */
  topic: (id: string) => `topic:${id}` as const,
  /** The articles of an author; the author's own data has the tag `content`. */
  author: (id: string) => `author:${id}` as const,
  /** Which placements fill the slots beside, below and in an article. */
  placements: () => 'placements' as const,
  /** The frame of every page: navigation, settings, footer. */
  site: () => 'site' as const,
  /** The active consent notices. */
  notices: () => 'notices' as const,
  /** A path from before Lectern that may redirect elsewhere. */
  redirect: (path: string) => `redirect:${path}` as const,
}

export type Tag = ReturnType<(typeof tags)[keyof typeof tags]>

/** Reports tags that a public query read or did not find to the current render, if there is one. */
export function reportTags(...read: readonly Tag[]): void {
  const report = currentRenderReport()
  if (report) for (const tag of read) report.tags.add(tag)
}

/** The part of an interactive transaction that expiry needs. */
type NotifyTransaction = {
  $executeRaw(query: TemplateStringsArray, ...values: unknown[]): PromiseLike<number>
}

// NOTIFY takes payloads shorter than 8,000 bytes (PostgreSQL manual, NOTIFY).
const NOTIFY_PAYLOAD_MAX_BYTES = 7_900

const pending = remember('pending-expiry', () => new WeakMap<object, Expiry[]>())

/**
 * Notifies inside the transaction that everything with these tags is out of date. Web
 * processes receive it when the transaction commits, or never. This process does not wait for the
 * notification: `transaction()` of lib/database/db.ts calls `applyExpiry(tx)` as soon as it has committed.
 */
export async function expireTags(tx: NotifyTransaction, expired: readonly Tag[]): Promise<void> {
  if (expired.length === 0) return
  const expiry = fitPayload({ id: randomUUID(), tags: [...new Set(expired)] })
  await tx.$executeRaw`SELECT pg_notify('lectern_expiry', ${encodeExpiry(expiry)})`
  pending.set(tx, [...(pending.get(tx) ?? []), expiry])
}

/** Applies pending expiries; to be called after the commit, before the caller gets its result. */
export function applyExpiry(tx: object): void {
  for (const expiry of pending.get(tx) ?? []) expire(expiry)
  pending.delete(tx)
}

function fitPayload(expiry: Expiry): Expiry {
  return Buffer.byteLength(encodeExpiry(expiry)) < NOTIFY_PAYLOAD_MAX_BYTES
    ? expiry
    : { id: expiry.id, tags: 'all' }
}

export const encodeExpiry = (expiry: Expiry): string => JSON.stringify(expiry)

/** A payload that cannot be read expires everything: expiring too much is safe. */
export function decodeExpiry(payload: string): Expiry {
  try {
    const { id, tags } = JSON.parse(payload) as { id: unknown; tags: unknown }
    const known =
      tags === 'all' || (Array.isArray(tags) && tags.every((t) => typeof t === 'string'))
    if (typeof id === 'string' && known) return { id, tags: tags as Expiry['tags'] }
  } catch {}
  return { id: randomUUID(), tags: 'all' }
}
