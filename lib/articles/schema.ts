import { z } from 'zod'
import { richTextSchema } from '#lib/blocks/rich-text.ts'
import { address, contentId, seoFields, uniqueIds } from '#lib/forms/fields.ts'
import { nullableText, requiredText } from '#lib/forms/text-fields.ts'
import { LEVELS } from '#lib/level.ts'
import { PLACEMENT_SLOTS } from '#lib/placements/placement.ts'
import { slugSchema } from '#lib/publishing/core/slug.ts'

/** Snapshot of an article: everything that an editor sets. */
export const articleSnapshot = z.strictObject({
  title: requiredText('Title', 200),
  slug: slugSchema,
  standfirst: requiredText('Summary', 400),
  body: richTextSchema,
  level: z.enum(LEVELS).nullable(),
  authorIds: uniqueIds('Authors', 8),
  reviewerId: contentId.nullable(),
  reviewedOn: z.iso.date().nullable(),
  /** The first one is the main topic; it decides breadcrumb, hue and placements. */
  topicIds: uniqueIds('Topics', 6),
  heroMediaId: contentId.nullable(),
  heroAlt: nullableText('Alt text', 400),
  /** Pinned courses, recommended before those that the rule chooses. */
  courseIds: uniqueIds('Pinned courses', 12),
  /** Promos that this article sets for single slots; null switches the slot off. */
  placements: z
    .array(z.strictObject({ slot: z.enum(PLACEMENT_SLOTS), promoId: contentId.nullable() }))
    .max(PLACEMENT_SLOTS.length),
  /** Day of the last substantive change, as readers see it; null: the day of publication. */
  contentUpdatedOn: z.iso.date().nullable(),
  /** Null: computed from the number of words. */
  readMinutes: z.int().min(1).max(240).nullable(),
  showViews: z.boolean(),
  targetQuery: nullableText('Target query', 120),
  ...seoFields,
  canonicalUrl: address,
  socialMediaId: contentId.nullable(),
  /** Newest first. */
  corrections: z
    .array(z.strictObject({ on: z.iso.date(), text: requiredText('Correction', 1000) }))
    .max(50),
  aiDisclosure: nullableText('AI disclosure', 600),
})

export type ArticleSnapshot = z.infer<typeof articleSnapshot>
