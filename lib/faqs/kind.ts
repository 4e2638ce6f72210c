import { richTextReferences, richTextToPlainText } from '#lib/blocks/rich-text.ts'
import { tags } from '#lib/cache/tags.ts'
import { refer } from '#lib/content-kind.ts'
import { paths } from '#lib/paths.ts'
import { NOTHING_TO_CHECK } from '#lib/publishing/core/checked-parts.ts'
import { defineKind } from '#lib/publishing/core/content-kind.ts'
import { json, orderedRows, updatedOn } from '#lib/publishing/core/projection.ts'
import { faqSnapshot } from './schema.ts'

export const faqKind = defineKind('FAQ', faqSnapshot, {
  title: (it) => it.question,
  path: paths.faq,
  references: (it) => [
    ...refer('topic', 'TOPIC', ...it.topicIds),
    ...richTextReferences(it.answer),
  ],
  text: (it) => richTextToPlainText(it.answer),
  checks: (it, id) => ({
    ...NOTHING_TO_CHECK,
    title: { path: 'question', text: it.question },
    texts: [{ path: 'answer', doc: it.answer }],
    namedQuestions: [{ path: 'answer', id }],
    ownAnswer: { question: it.question, answer: it.answer },
  }),
  project: async (tx, at, it) => {
    const row = {
      locale: at.locale,
      slug: it.slug,
      question: it.question,
      answer: json(it.answer),
      plainText: richTextToPlainText(it.answer),
      showInHub: it.showInHub,
      contentUpdatedAt: updatedOn(it.contentUpdatedOn, at.now),
      publishedAt: at.firstPublishedAt,
    }
    await tx.faq.upsert({ where: { id: at.id }, create: { id: at.id, ...row }, update: row })
    const where = { faqId: at.id }
    await tx.faqTopic.deleteMany({ where })
    await tx.faqTopic.createMany({ data: orderedRows(where, 'topicId', it.topicIds) })
  },
  tags: (_, it) => it.topicIds.map((id) => tags.topic(id)),
})
