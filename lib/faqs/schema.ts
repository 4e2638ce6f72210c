import { z } from 'zod'
import { richTextSchema } from '#lib/blocks/rich-text.ts'
import { uniqueIds } from '#lib/forms/fields.ts'
import { requiredText } from '#lib/forms/text-fields.ts'
import { slugSchema } from '#lib/publishing/core/slug.ts'

export const faqSnapshot = z.strictObject({
  question: requiredText('Question', 300),
  slug: slugSchema,
  answer: richTextSchema,
  topicIds: uniqueIds('Topics', 6),
  showInHub: z.boolean(),
  /** Null: the day of publication. */
  contentUpdatedOn: z.iso.date().nullable(),
})

export type FaqSnapshot = z.infer<typeof faqSnapshot>
