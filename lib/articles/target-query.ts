import { z } from 'zod'
import { contentId } from '#lib/forms/fields.ts'

export const sameQueryInput = z.strictObject({
  /** Null: the article is not stored yet. */
  id: contentId.nullable(),
  query: z.string().trim().min(1).max(120),
})

export type SameQueryInput = z.infer<typeof sameQueryInput>

/** Another article with the same target query; the two compete in search results. */
export type SameQuery = { id: string; title: string; isPublic: boolean }
