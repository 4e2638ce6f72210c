import { z } from 'zod'
import { articleSnapshot } from '#lib/articles/schema.ts'
import { authorSnapshot } from '#lib/authors/schema.ts'
import { courseSnapshot } from '#lib/courses/schema.ts'
import { faqSnapshot } from '#lib/faqs/schema.ts'
import { pageSnapshot } from '#lib/pages/schema.ts'
import { placementSnapshot } from '#lib/placements/schema.ts'
import { promoSnapshot } from '#lib/promos/schema.ts'
import { redirectSnapshot } from '#lib/redirects/schema.ts'
import { topicSnapshot } from '#lib/topics/schema.ts'
import { universitySnapshot } from '#lib/universities/schema.ts'

/** Which version the sender has before them: without it there is no write. */
export const versionInput = z.strictObject({ id: z.uuid(), lockVersion: z.int().min(0) })

const save = <Kind extends string, Snapshot extends z.ZodType>(kind: Kind, snapshot: Snapshot) =>
  z.strictObject({
    kind: z.literal(kind),
    /** Null: a new one. */
    version: versionInput.nullable(),
    snapshot,
  })

export const draftInput = z.discriminatedUnion('kind', [
  save('ARTICLE', articleSnapshot),
  save('FAQ', faqSnapshot),
  save('COURSE', courseSnapshot),
  save('PAGE', pageSnapshot),
  save('PROMO', promoSnapshot),
])

export type DraftInput = z.infer<typeof draftInput>

/** Kinds of the catalogue and the site, of which each save is public. */
export const liveInput = z.discriminatedUnion('kind', [
  save('TOPIC', topicSnapshot),
  save('AUTHOR', authorSnapshot),
  save('UNIVERSITY', universitySnapshot),
  save('PLACEMENT', placementSnapshot),
  save('REDIRECT', redirectSnapshot),
])

export type LiveInput = z.infer<typeof liveInput>

export const restoreInput = versionInput.extend({ revisionId: z.uuid() })

export type RestoreInput = z.infer<typeof restoreInput>
