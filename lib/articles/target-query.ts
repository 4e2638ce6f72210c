import { z } from 'zod'
import { contentId } from '#lib/forms/fields.ts'

export const sameQueryInput = z.strictObject({
  /** Null: an article that is not stored yet. */
  id: contentId.nullable(),
  query: z.string().trim().min(1).max(120),
})

export type SameQueryInput = z.infer<typeof sameQueryInput>

/** An article that answers the same question, so that the two would compete in search results. */
export type SameQuery = { id: string; title: string; isPublic: boolean }
