import { z } from 'zod'
import { linkAddress } from '#lib/blocks/inline.ts'
import { contentId, required } from '#lib/forms/fields.ts'
import { slugSchema } from '#lib/publishing/core/slug.ts'

export const authorSnapshot = z.strictObject({
  name: required('Name', 120),
  slug: slugSchema,
  jobTitle: required('Job title', 120),
  bio: required('About', 2000),
  expertise: z.array(required('Field', 60)).max(12),
  sameAs: z.array(linkAddress).max(8),
  avatarMediaId: contentId.nullable(),
})

export type AuthorSnapshot = z.infer<typeof authorSnapshot>
