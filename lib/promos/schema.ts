import { z } from 'zod'
import { target } from '#lib/blocks/fields.ts'
import { inlineContent } from '#lib/blocks/inline.ts'
import { nullableText, requiredText } from '#lib/forms/text-fields.ts'
import { slugSchema } from '#lib/publishing/core/slug.ts'
import { PROMO_VARIANTS } from './promo.ts'

export const promoSnapshot = z
  .strictObject({
    /** Shown to staff only. */
    name: requiredText('Name', 120),
    slug: slugSchema,
    variant: z.enum(PROMO_VARIANTS),
    title: requiredText('Title', 160),
    text: inlineContent,
    /** FORM shows none of them, COURSE exactly one course, the other variants one to four. */
    targets: z.array(target).max(4),
    ctaId: requiredText('CTA id', 60).regex(
      /^[a-z0-9-]+$/,
      'Lower-case letters, digits and hyphens.',
    ),
    ctaLabel: requiredText('Button', 60),
    thankYou: nullableText('Thank-you', 400),
  })
  .refine((it) => it.variant === 'FORM' || it.targets.length > 0, {
    message: 'This promo needs a link.',
    path: ['targets'],
  })
  .refine((it) => it.variant !== 'COURSE' || it.targets[0]?.kind === 'COURSE', {
    message: 'Choose the course for this card.',
    path: ['targets'],
    params: { missing: true },
  })

export type PromoSnapshot = z.infer<typeof promoSnapshot>
