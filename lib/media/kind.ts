import { defineKind } from '#lib/publishing/core/content-kind.ts'
import { mediaSnapshot } from './schema.ts'

/** The content kind for images: alternative text, caption and credit of a file that never changes. */
export const mediaKind = defineKind('MEDIA', mediaSnapshot, {
  title: (it) => it.filename,
  text: (it) => it.alt,
  project: async (tx, at, it) => {
    await tx.media.upsert({ where: { id: at.id }, create: { id: at.id, ...it }, update: it })
  },
})
