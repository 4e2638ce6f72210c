import { richTextReferences, richTextToPlainText } from '#lib/blocks/rich-text.ts'
import { tags } from '#lib/cache/tags.ts'
import { refer } from '#lib/content-kind.ts'
import { paths } from '#lib/paths.ts'
import { defineKind } from '#lib/publishing/core/content-kind.ts'
import { json, orderedRows } from '#lib/publishing/core/projection.ts'
import { topicSnapshot } from './schema.ts'

export const topicKind = defineKind('TOPIC', topicSnapshot, {
  title: (it) => it.name,
  path: paths.topic,
  references: (it) => [
    ...refer('parent', 'TOPIC', it.parentId),
    ...refer('illustration', 'MEDIA', it.mediaId),
    ...refer('start-here', 'ARTICLE', ...it.startHereIds),
    ...richTextReferences(it.introduction),
  ],
  text: (it) => richTextToPlainText(it.introduction),
  project: async (tx, at, { startHereIds, introduction, ...it }) => {
    const row = { locale: at.locale, introduction: json(introduction), ...it }
    await tx.topic.upsert({ where: { id: at.id }, create: { id: at.id, ...row }, update: row })
    const where = { topicId: at.id }
    await tx.topicStartHere.deleteMany({ where })
    await tx.topicStartHere.createMany({ data: orderedRows(where, 'articleId', startHereIds) })
  },
  tags: (id, it) => [
    tags.topic(id),
    tags.placements(),
    ...(it.parentId ? [tags.topic(it.parentId)] : []),
  ],
})
