import { z } from 'zod'
import { richTextSchema } from '#lib/blocks/rich-text.ts'
import { seoFields } from '#lib/forms/fields.ts'
import { nullableText, requiredText } from '#lib/forms/text-fields.ts'
import { slugSchema } from '#lib/publishing/core/slug.ts'

export const pageSnapshot = z
  .strictObject({
    title: requiredText('Title', 200),
    slug: slugSchema,
    summary: requiredText('Summary', 400),
    body: richTextSchema,
    /** Set on legal pages: each published version stays readable under this name. */
    version: nullableText('Version', 40),
    effectiveOn: z.iso.date().nullable(),
    ...seoFields,
    contentUpdatedOn: z.iso.date().nullable(),
  })
  .refine((it) => (it.version === null) === (it.effectiveOn === null), {
    message: 'Enter both the version and the date from which it applies, or neither.',
    path: ['effectiveOn'],
  })

export type PageSnapshot = z.infer<typeof pageSnapshot>
