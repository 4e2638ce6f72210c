import { richTextReferences, richTextToPlainText } from '#lib/blocks/rich-text.ts'
import { tags } from '#lib/cache/tags.ts'
import { paths } from '#lib/paths.ts'
import { defineKind } from '#lib/publishing/core/content-kind.ts'
import { json, positioned, refer } from '#lib/publishing/core/projection.ts'
import { type TopicSnapshot, topicSnapshot } from './schema.ts'

export const topicKind = defineKind<TopicSnapshot>({
  name: 'TOPIC',
  schemaVersion: 1,
  schema: topicSnapshot,
  upcasts: {},
  title: (it) => it.name,
  slug: (it) => it.slug,
  path: paths.topic,
  references: (it) => [
    ...refer('parent', 'TOPIC', it.parentId),
    ...refer('illustration', 'MEDIA', it.mediaId),
    ...refer('start-here', 'ARTICLE', ...it.startHereIds),
    ...richTextReferences(it.introduction),
  ],
  text: (it) => richTextToPlainText(it.introduction),
  checks: null,
  project: async (tx, at, { startHereIds, introduction, ...it }) => {
    const row = { locale: at.locale, introduction: json(introduction), bodyVersion: 1, ...it }
    await tx.topic.upsert({ where: { id: at.id }, create: { id: at.id, ...row }, update: row })
    await tx.topicStartHere.deleteMany({ where: { topicId: at.id } })
    await tx.topicStartHere.createMany({
      data: positioned(startHereIds).map(({ id, position }) => ({
        topicId: at.id,
        articleId: id,
        position,
      })),
    })
  },
  tags: (id, it) => [
    tags.topic(id),
    tags.placements(),
    ...(it.parentId ? [tags.topic(it.parentId)] : []),
  ],
})
