import type { z } from 'zod'
import { upcastRichText } from '#lib/blocks/rich-text.ts'
import type { Tag } from '#lib/cache/tags.ts'
import { type ContentKindInfo, type ContentKindName, contentKindInfo } from '#lib/content-kind.ts'
import type { Tx } from '#lib/database/db.ts'
import { AppError } from '#lib/errors/errors.ts'
import { fieldErrors } from '#lib/forms/form-input.ts'
import type { CheckedParts } from './checked-parts.ts'
import { completeSchemaOf, draftSchemaOf } from './draft-schema.ts'

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
export type ContentKind<Snapshot = unknown> = ContentKindInfo & KindDefinition<Snapshot>

type KindDefinition<Snapshot> = {
  name: ContentKindName
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
  /** What the checks before publication read; left out by kinds that are not checked. */
  checks?: (snapshot: Snapshot, id: string) => CheckedParts
  /** Text that a reader sees, for search. */
  text: (snapshot: Snapshot) => string
  /** Writes what learners see: the kind's row and its join rows, replacing what was there. */
  project: (tx: Tx, at: Projection, snapshot: Snapshot) => Promise<void>
  /** What is out of date when this one is published, changed or withdrawn, beside its own content, slug and list tags. */
  tags: (id: string, snapshot: Snapshot) => Tag[]
}

export function defineKind<Snapshot>(kind: KindDefinition<Snapshot>): ContentKind<Snapshot> {
  return { ...contentKindInfo[kind.name], ...kind }
}

type Stored = { data: unknown; schemaVersion: number }

/**
 * Lifts stored words to today's version; they may be a draft that lacks what is required. Stored
 * revisions are never rewritten.
 *
 * @throws if they hold anything that is wrong, not just missing
 */
export function readSnapshot<Snapshot>(kind: ContentKind<Snapshot>, stored: Stored): Snapshot {
  return draftSchemaOf(kind.schema).parse(upcastSnapshot(kind, stored))
}

/**
 * Words that may go out: nothing that the schema requires is missing.
 *
 * @param title of a content that goes out with another, in whose form its fields do not stand
 * @throws AppError validation, with a message at each field
 */
export function readCompleteSnapshot<Snapshot>(
  kind: ContentKind<Snapshot>,
  stored: Stored,
  title?: string,
): Snapshot {
  const parsed = completeSchemaOf(kind.schema).safeParse(upcastSnapshot(kind, stored))
  if (parsed.success) return parsed.data
  const fields = fieldErrors(parsed.error)
  const message = 'Not complete yet: readers would miss something.'
  if (title === undefined) throw new AppError('validation', { message, fields })
  const missing = Object.values(fields).flat().join(' ')
  throw new AppError('validation', { message, fields: { form: [`“${title}”: ${missing}`] } })
}

/** Stored words in today's form, whatever is wrong with them: for comparing. */
export function upcastSnapshot(
  kind: Pick<ContentKind, 'name' | 'schemaVersion' | 'upcasts'>,
  stored: Stored,
): Record<string, unknown> {
  let data = stored.data as Record<string, unknown>
  for (let version = stored.schemaVersion; version < kind.schemaVersion; version += 1) {
    const upcast = kind.upcasts[version]
    if (!upcast) throw new Error(`${kind.name} has no upcast from version ${version}`)
    data = upcast(data)
  }
  return Object.fromEntries(Object.entries(data).map(([key, it]) => [key, upcastRichText(it)]))
}
