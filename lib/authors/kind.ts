import { tags } from '#lib/cache/tags.ts'
import { refer } from '#lib/content-kind.ts'
import { paths } from '#lib/paths.ts'
import { defineKind } from '#lib/publishing/core/content-kind.ts'
import { authorSnapshot } from './schema.ts'

export const authorKind = defineKind('AUTHOR', authorSnapshot, {
  title: (it) => it.name,
  path: paths.author,
  references: (it) => refer('avatar', 'MEDIA', it.avatarMediaId),
  text: (it) => it.bio,
  project: async (tx, at, it) => {
    const row = { locale: at.locale, ...it }
    await tx.author.upsert({ where: { id: at.id }, create: { id: at.id, ...row }, update: row })
  },
  tags: (id) => [tags.author(id)],
})
