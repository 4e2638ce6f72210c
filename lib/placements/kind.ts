import { tags } from '#lib/cache/tags.ts'
import { defineKind } from '#lib/publishing/core/content-kind.ts'
import { refer } from '#lib/publishing/core/projection.ts'
import { slotLabel } from './placement.ts'
import { type PlacementSnapshot, placementSnapshot } from './schema.ts'

export const placementKind = defineKind<PlacementSnapshot>({
  name: 'PLACEMENT',
  schemaVersion: 1,
  schema: placementSnapshot,
  upcasts: {},
  title: (it) => slotLabel[it.slot],
  slug: () => null,
  path: () => null,
  references: (it) => [
    ...refer('topic', 'TOPIC', it.topicId),
    ...refer('promo', 'PROMO', it.promoId),
  ],
  text: () => '',
  checks: null,
  project: async (tx, at, it) => {
    await tx.placement.upsert({ where: { id: at.id }, create: { id: at.id, ...it }, update: it })
  },
  tags: () => [tags.placements()],
})
