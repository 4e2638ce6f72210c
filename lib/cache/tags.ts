import { randomUUID } from 'node:crypto'
import type { ContentKindName } from '#lib/content-kind.ts'
import { remember } from '#lib/database/remember.ts'
import { type Expiry, expire } from './expiry.ts'
import { currentRenderReport, withRenderReport } from './render-report.ts'

/** Each tag names one thing that a document may show, or may have looked for in vain. */
export const tags = {
  /** What one published thing says. */
  content: (kind: ContentKindName, id: string) => `content:${kind}:${id}` as const,
  /** Which thing stands at an address, or that none does. */
  slug: (kind: ContentKindName, locale: string, slug: string) =>
    `slug:${kind}:${locale}:${slug}` as const,
  /** Which things of a kind are published, and in which order lists show them. */
  list: (kind: ContentKindName) => `list:${kind}` as const,
  /** What is filed under a topic; the topic's own words are its `content`. */
  topic: (id: string) => `topic:${id}` as const,
  /** What an author has signed; the author's own words are their `content`. */
  author: (id: string) => `author:${id}` as const,
  /** What stands in the slots beside, under and in the text. */
  placements: () => 'placements' as const,
  /** The frame of every page: navigation, settings, footer. */
  site: () => 'site' as const,
  /** The consent texts in force. */
  notices: () => 'notices' as const,
  /** A foreign path that may lead somewhere else. */
  redirect: (path: string) => `redirect:${path}` as const,
}

export type Tag = ReturnType<(typeof tags)[keyof typeof tags]>

/** Reports what a public query read or missed to the document being rendered; else does nothing. */
export function reportTags(...read: readonly Tag[]): void {
  const report = currentRenderReport()
  if (report) for (const tag of read) report.tags.add(tag)
}

/** Runs `fn` as if it were a document and tells which tags its queries reported. */
export async function recordTags<T>(fn: () => Promise<T>): Promise<{ result: T; tags: Set<Tag> }> {
  const { result, report } = await withRenderReport(fn)
  return { result, tags: report.tags as Set<Tag> }
}

/** The part of an interactive transaction that expiry needs. */
type NotifyTransaction = {
  $executeRaw(query: TemplateStringsArray, ...values: unknown[]): PromiseLike<number>
}

// NOTIFY takes payloads shorter than 8,000 bytes (PostgreSQL manual, NOTIFY).
const NOTIFY_PAYLOAD_MAX_BYTES = 7_900

const pending = remember('pending-expiry', () => new WeakMap<object, Expiry[]>())

/**
 * Announces inside the transaction that everything shown under these tags is out of date. Web
 * processes hear of it when the transaction commits, or never. This process does not wait for the
 * announcement: `transaction()` of lib/database/db.ts calls `applyExpiry(tx)` as soon as it has committed.
 */
export async function expireTags(tx: NotifyTransaction, expired: readonly Tag[]): Promise<void> {
  if (expired.length === 0) return
  const expiry = fitPayload({ id: randomUUID(), tags: [...new Set(expired)] })
  await tx.$executeRaw`SELECT pg_notify('lectern_expiry', ${encodeExpiry(expiry)})`
  pending.set(tx, [...(pending.get(tx) ?? []), expiry])
}

/** To be called once the transaction has committed, before the caller is answered. */
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

/** Anything that is not one of our announcements expires everything: too much is safe. */
export function decodeExpiry(payload: string): Expiry {
  try {
    const { id, tags } = JSON.parse(payload) as { id: unknown; tags: unknown }
    const known =
      tags === 'all' || (Array.isArray(tags) && tags.every((t) => typeof t === 'string'))
    if (typeof id === 'string' && known) return { id, tags: tags as Expiry['tags'] }
  } catch {}
  return { id: randomUUID(), tags: 'all' }
}
