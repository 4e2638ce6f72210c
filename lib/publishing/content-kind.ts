import type { z } from 'zod'
import type { ContentKindName } from '#lib/content-kind.ts'
import type { Tx } from '#lib/db.ts'
import type { Tag } from '#lib/tags.ts'

export type Reference = { role: string; kind: ContentKindName; id: string }

export type Projection = {
  id: string
  locale: string
  revisionId: string
  /** The moment of this publication. */
  now: Date
  /** The moment of the first one; equal to `now` at the first. */
  firstPublishedAt: Date
}

/**
 * What publishing needs to know of a kind; nothing in lib/publishing knows a kind by any other way.
 * `lib/content-kinds.ts` lists the implementations.
 */
export type ContentKind<Snapshot = unknown> = {
  name: ContentKindName
  /** Editors' word for one of it. */
  label: string
  /** Drafted: saving changes a working copy and publishing is a step of its own. Live: each save is public. */
  life: 'drafted' | 'live'
  schemaVersion: number
  schema: z.ZodType<Snapshot>
  /** `upcasts[n]` turns a snapshot of version n into one of n + 1. */
  upcasts: Record<number, (snapshot: Record<string, unknown>) => Record<string, unknown>>
  title: (snapshot: Snapshot) => string
  /** Null: this kind has no address of its own. */
  slug: (snapshot: Snapshot) => string | null
  /** The public address; null where there is none. */
  path: (slug: string) => string | null
  references: (snapshot: Snapshot) => Reference[]
  /** Words a learner reads, for search. */
  text: (snapshot: Snapshot) => string
  /** Writes what learners see: the kind's row and its join rows, replacing what was there. */
  project: (tx: Tx, at: Projection, snapshot: Snapshot) => Promise<void>
  /** What is out of date when this one is published, changed or withdrawn, beside its own content, slug and list tags. */
  tags: (id: string, snapshot: Snapshot) => Tag[]
}

export function defineKind<Snapshot>(kind: ContentKind<Snapshot>): ContentKind<Snapshot> {
  return kind
}

/** Lifts a stored snapshot to today's version and parses it. Stored revisions are never rewritten. */
export function readSnapshot<Snapshot>(
  kind: ContentKind<Snapshot>,
  stored: { data: unknown; schemaVersion: number },
): Snapshot {
  let data = stored.data as Record<string, unknown>
  for (let version = stored.schemaVersion; version < kind.schemaVersion; version += 1) {
    const upcast = kind.upcasts[version]
    if (!upcast) throw new Error(`${kind.name} has no upcast from version ${version}`)
    data = upcast(data)
  }
  return kind.schema.parse(data)
}
