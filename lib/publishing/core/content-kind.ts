import type { z } from 'zod'
import { upcastRichText } from '#lib/blocks/rich-text.ts'
import type { Tag } from '#lib/cache/tags.ts'
import {
  type ContentKindInfo,
  type ContentKindName,
  contentKindInfo,
  type Reference,
} from '#lib/content-kind.ts'
import type { Tx } from '#lib/database/db.ts'
import { AppError } from '#lib/errors/errors.ts'
import { fieldErrors } from '#lib/forms/form-input.ts'
import type { CheckedParts } from './checked-parts.ts'
import { completeSchemaOf, draftSchemaOf } from './draft-schema.ts'

export type Projection = {
  id: string
  locale: string
  revisionId: string
  /** Time of this publication. */
  now: Date
  /** Time of the first publication; equal to `now` at the first. */
  firstPublishedAt: Date
}

/**
 * What publishing needs to know about a kind. lib/publishing has no other knowledge of kinds;
 * `lib/content-kinds.ts` lists the implementations.
 */
export type ContentKind<Snapshot = unknown> = ContentKindInfo &
  KindParts<Snapshot> & {
    name: ContentKindName
    schema: z.ZodType<Snapshot>
    /** Null: this kind has no address of its own. */
    slug: (snapshot: Snapshot) => string | null
  }

type KindParts<Snapshot> = {
  schemaVersion: number
  /** `upcasts[n]` turns a snapshot of version n into one of n + 1. */
  upcasts: Record<number, (snapshot: Record<string, unknown>) => Record<string, unknown>>
  title: (snapshot: Snapshot) => string
  /** The public address; null where there is none. */
  path: (slug: string) => string | null
  references: (snapshot: Snapshot) => Reference[]
  /** What the checks before publication read. Null: contents of this kind are not checked. */
  checks: ((snapshot: Snapshot, id: string) => CheckedParts) | null
  /** Text that a reader sees, for search. */
  text: (snapshot: Snapshot) => string
  /** Writes the tables that public pages read: the row of the kind and its join rows. */
  project: (tx: Tx, at: Projection, snapshot: Snapshot) => Promise<void>
  /** Tags that expire when a content is published, changed or unpublished, beside those of the content, its slug and its list. */
  tags: (id: string, snapshot: Snapshot) => Tag[]
}

/** What a kind need not define: first version of its schema, no page, no references, no text, no checks. */
const DEFAULT_PARTS = {
  schemaVersion: 1,
  upcasts: {},
  path: () => null,
  references: () => [],
  checks: null,
  text: () => '',
  tags: () => [],
} satisfies Partial<KindParts<unknown>>

type DefaultPart = keyof typeof DEFAULT_PARTS

/** A content kind. Its slug is the field `slug` of the snapshot, where the schema has one. */
export function defineKind<Snapshot>(
  name: ContentKindName,
  schema: z.ZodType<Snapshot>,
  parts: Omit<KindParts<Snapshot>, DefaultPart> & Partial<Pick<KindParts<Snapshot>, DefaultPart>>,
): ContentKind<Snapshot> {
  return { ...contentKindInfo[name], ...DEFAULT_PARTS, ...parts, name, schema, slug: slugOf }
}

function slugOf(snapshot: unknown): string | null {
  return (snapshot as { slug?: string }).slug ?? null
}

type Stored = { data: unknown; schemaVersion: number }

/**
 * Upcasts a stored snapshot to the current version. It may be a draft in which required fields are
 * empty. Stored revisions are never rewritten.
 *
 * @throws if a field is invalid and not just empty
 */
export function readSnapshot<Snapshot>(kind: ContentKind<Snapshot>, stored: Stored): Snapshot {
  return draftSchemaOf(kind.schema).parse(upcastSnapshot(kind, stored))
}

/**
 * A snapshot that can be published: no required field is empty.
 *
 * @param title for a content that is published together with another: the form does not show its fields
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
  const message = 'Some required fields are empty.'
  if (title === undefined) throw new AppError('validation', { message, fields })
  const missing = Object.values(fields).flat().join(' ')
  throw new AppError('validation', { message, fields: { form: [`“${title}”: ${missing}`] } })
}

/** A stored snapshot upcast to the current version without validation, for comparisons. */
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
