import { z } from 'zod'
import { contentId } from '#lib/forms/fields.ts'
import { requiredText } from '#lib/forms/text-fields.ts'

export const sameQueryInput = z.strictObject({
  /** Null: the article is not stored yet. */
  id: contentId.nullable(),
  query: requiredText('Target query', 120),
})

export type SameQueryInput = z.infer<typeof sameQueryInput>

/** Another article with the same target query; the two compete in search results. */
export type SameQuery = { id: string; title: string; isPublic: boolean }
