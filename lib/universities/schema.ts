import { z } from 'zod'
import { address, contentId, hue, recognition, required } from '#lib/forms/fields.ts'
import { slugSchema } from '#lib/publishing/core/slug.ts'

export const universitySnapshot = z.strictObject({
  name: required('Name', 160),
  shortName: required('Short name', 40),
  slug: slugSchema,
  city: required('City', 80),
  country: z.string().regex(/^[A-Z]{2}$/, 'Two letters, such as IN.'),
  about: required('About', 2000),
  hue,
  logoMediaId: contentId.nullable(),
  website: address,
  recognition,
})

export type UniversitySnapshot = z.infer<typeof universitySnapshot>
