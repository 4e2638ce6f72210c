import { z } from 'zod'
import { address, contentId, countryCode, hue, recognition } from '#lib/forms/fields.ts'
import { requiredText } from '#lib/forms/text-fields.ts'
import { slugSchema } from '#lib/publishing/core/slug.ts'

export const universitySnapshot = z.strictObject({
  name: requiredText('Name', 160),
  shortName: requiredText('Short name', 40),
  slug: slugSchema,
  city: requiredText('City', 80),
  country: countryCode,
  about: requiredText('About', 2000),
  hue,
  logoMediaId: contentId.nullable(),
  website: address,
  recognition,
})

export type UniversitySnapshot = z.infer<typeof universitySnapshot>
