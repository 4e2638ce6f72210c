import { z } from 'zod'
import { linkAddress } from '#lib/blocks/inline.ts'
import { contentId } from '#lib/forms/fields.ts'
import { requiredText } from '#lib/forms/text-fields.ts'
import { slugSchema } from '#lib/publishing/core/slug.ts'

export const authorSnapshot = z.strictObject({
  name: requiredText('Name', 120),
  slug: slugSchema,
  jobTitle: requiredText('Job title', 120),
  bio: requiredText('About', 2000),
  expertise: z.array(requiredText('Field', 60)).max(12),
  sameAs: z.array(linkAddress).max(8),
  avatarMediaId: contentId.nullable(),
})

export type AuthorSnapshot = z.infer<typeof authorSnapshot>
