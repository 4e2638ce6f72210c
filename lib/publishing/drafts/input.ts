import { z } from 'zod'
import { articleSnapshot } from '#lib/articles/schema.ts'
import { authorSnapshot } from '#lib/authors/schema.ts'
import { courseSnapshot } from '#lib/courses/schema.ts'
import { faqSnapshot } from '#lib/faqs/schema.ts'
import { nullableText } from '#lib/forms/text-fields.ts'
import { pageSnapshot } from '#lib/pages/schema.ts'
import { placementSnapshot } from '#lib/placements/schema.ts'
import { promoSnapshot } from '#lib/promos/schema.ts'
import { redirectSnapshot } from '#lib/redirects/schema.ts'
import { topicSnapshot } from '#lib/topics/schema.ts'
import { universitySnapshot } from '#lib/universities/schema.ts'
import { draftSchemaOf } from '../core/draft-schema.ts'
import { overrideReason } from '../core/release.ts'

/** The version that the user has open; every write needs it. */
export const versionInput = z.strictObject({ id: z.uuid(), lockVersion: z.int().min(0) })

export const publishInput = versionInput.extend({
  /** Reason for publishing in spite of warnings. */
  reason: overrideReason.optional(),
})

const save = <Kind extends string, Snapshot extends z.ZodType>(kind: Kind, snapshot: Snapshot) =>
  z.strictObject({
    kind: z.literal(kind),
    /** Null: a new content. */
    version: versionInput.nullable(),
    snapshot,
  })

/** In drafts required fields may be empty; invalid values are refused. */
const drafts = {
  ARTICLE: draftSchemaOf(articleSnapshot),
  FAQ: draftSchemaOf(faqSnapshot),
  COURSE: draftSchemaOf(courseSnapshot),
  PAGE: draftSchemaOf(pageSnapshot),
  PROMO: draftSchemaOf(promoSnapshot),
}

const draft = <Kind extends keyof typeof drafts>(kind: Kind) =>
  save(kind, drafts[kind]).extend({
    /** The editor's note on what changed. */
    note: nullableText('Note', 200).optional(),
    /** Id of the user who wrote the changes; left out by imports. */
    as: z.uuid().optional(),
  })

export const draftInput = z.discriminatedUnion('kind', [
  draft('ARTICLE'),
  draft('FAQ'),
  draft('COURSE'),
  draft('PAGE'),
  draft('PROMO'),
])

export type DraftInput = z.infer<typeof draftInput>

const autosaved = <Kind extends keyof typeof drafts>(kind: Kind) =>
  z.strictObject({
    kind: z.literal(kind),
    /** Id of the user who wrote the changes: another user may have signed in since. */
    as: z.uuid(),
    /** The client chooses the id of a new content, so that a first save sent twice creates one. */
    id: z.uuid(),
    /** Null: not stored yet. */
    lockVersion: z.int().min(0).nullable(),
    snapshot: drafts[kind],
  })

export const autosaveInput = z.discriminatedUnion('kind', [
  autosaved('ARTICLE'),
  autosaved('FAQ'),
  autosaved('COURSE'),
  autosaved('PAGE'),
  autosaved('PROMO'),
])

export type AutosaveInput = z.infer<typeof autosaveInput>

export const presenceInput = z.strictObject({
  contentId: z.uuid(),
  state: z.enum(['reading', 'typing', 'left']),
})

export type PresenceInput = z.infer<typeof presenceInput>

/** Input for live kinds, of which each save is public. */
export const liveInput = z.discriminatedUnion('kind', [
  save('TOPIC', topicSnapshot),
  save('AUTHOR', authorSnapshot),
  save('UNIVERSITY', universitySnapshot),
  save('PLACEMENT', placementSnapshot),
  save('REDIRECT', redirectSnapshot),
])

export type LiveInput = z.infer<typeof liveInput>

export const restoreInput = versionInput.extend({
  revisionId: z.uuid(),
  /** Reason, for the history. */
  note: nullableText('Note', 500).optional(),
})

export type RestoreInput = z.infer<typeof restoreInput>
