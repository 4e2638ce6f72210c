import { defineKind } from '#lib/publishing/core/content-kind.ts'
import { type MediaSnapshot, mediaSnapshot } from './schema.ts'

/** The content kind for images: alternative text, caption and credit of a file that never changes. */
export const mediaKind = defineKind<MediaSnapshot>({
  name: 'MEDIA',
  schemaVersion: 1,
  schema: mediaSnapshot,
  upcasts: {},
  title: (it) => it.filename,
  slug: () => null,
  path: () => null,
  references: () => [],
  text: (it) => it.alt,
  checks: null,
  project: async (tx, at, it) => {
    await tx.media.upsert({ where: { id: at.id }, create: { id: at.id, ...it }, update: it })
  },
  tags: () => [],
})
