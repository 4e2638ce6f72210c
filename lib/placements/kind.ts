import { tags } from '#lib/cache/tags.ts'
import { refer } from '#lib/content-kind.ts'
import { defineKind } from '#lib/publishing/core/content-kind.ts'
import { slotLabel } from './placement.ts'
import { requireOnlyOne, requireSlotOfPromo } from './require-placeable.ts'
import { placementSnapshot } from './schema.ts'

export const placementKind = defineKind('PLACEMENT', placementSnapshot, {
  title: (it) => slotLabel[it.slot],
  references: (it) => [
    ...refer('topic', 'TOPIC', it.topicId),
    ...refer('promo', 'PROMO', it.promoId),
  ],
  project: async (tx, at, it) => {
    await requireSlotOfPromo(tx, it)
    await requireOnlyOne(tx, at.id, it)
    await tx.placement.upsert({ where: { id: at.id }, create: { id: at.id, ...it }, update: it })
  },
  tags: () => [tags.placements()],
})
