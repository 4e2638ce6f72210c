import { z } from 'zod'
import { contentId } from '#lib/forms/fields.ts'
import { PLACEMENT_SLOTS } from './placement.ts'

export const placementSnapshot = z
  .strictObject({
    slot: z.enum(PLACEMENT_SLOTS),
    /** Null: on pages of all topics. */
    topicId: contentId.nullable(),
    promoId: contentId,
    priority: z.int().min(0).max(1000),
    startsAt: z.iso.datetime({ offset: true }).nullable(),
    endsAt: z.iso.datetime({ offset: true }).nullable(),
    active: z.boolean(),
  })
  .refine((it) => !it.startsAt || !it.endsAt || it.startsAt < it.endsAt, {
    message: 'The end is before the start.',
    path: ['endsAt'],
  })

export type PlacementSnapshot = z.infer<typeof placementSnapshot>
