import { z } from 'zod'
import { richTextSchema } from '#lib/blocks/rich-text.ts'
import { contentId, hue, seoFields, uniqueIds } from '#lib/forms/fields.ts'
import { requiredText } from '#lib/forms/text-fields.ts'
import { slugSchema } from '#lib/publishing/core/slug.ts'

export const topicSnapshot = z.strictObject({
  name: requiredText('Name', 80),
  slug: slugSchema,
  summary: requiredText('Summary', 300),
  introduction: richTextSchema,
  hue,
  parentId: contentId.nullable(),
  position: z.int().min(0).max(9999),
  mediaId: contentId.nullable(),
  /** Articles to read first, in order. */
  startHereIds: uniqueIds('Start here', 8),
  ...seoFields,
})

export type TopicSnapshot = z.infer<typeof topicSnapshot>
