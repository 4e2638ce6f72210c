import {
  countWords,
  type RichText,
  readMinutes,
  richTextReferences,
  richTextToPlainText,
} from '#lib/blocks/rich-text.ts'
import { tags } from '#lib/cache/tags.ts'
import { refer } from '#lib/content-kind.ts'
import type { Tx } from '#lib/database/db.ts'
import { paths } from '#lib/paths.ts'
import { NOTHING_TO_CHECK, searchLines } from '#lib/publishing/core/checked-parts.ts'
import { defineKind, type Projection } from '#lib/publishing/core/content-kind.ts'
import { blocksOf, dayOf, json, orderedRows, updatedOn } from '#lib/publishing/core/projection.ts'
import { type ArticleSnapshot, articleSnapshot } from './schema.ts'

export const articleKind = defineKind('ARTICLE', articleSnapshot, {
  title: (it) => it.title,
  path: paths.article,
  references: (it) => [
    ...refer('topic', 'TOPIC', ...it.topicIds),
    ...refer('author', 'AUTHOR', ...it.authorIds),
    ...refer('reviewer', 'AUTHOR', it.reviewerId),
    ...refer('hero', 'MEDIA', it.heroMediaId),
    ...refer('social', 'MEDIA', it.socialMediaId),
    ...refer('pinned', 'COURSE', ...it.courseIds),
    ...refer('placement', 'PROMO', ...it.placements.map((own) => own.promoId)),
    ...richTextReferences(it.body),
  ],
  text: (it) => richTextToPlainText(it.body),
  checks: (it) => ({
    ...NOTHING_TO_CHECK,
    title: { path: 'title', text: it.title },
    search: searchLines(it, 'standfirst', it.standfirst),
    introduction: { path: 'standfirst', text: it.standfirst },
    texts: [{ path: 'body', doc: it.body }],
    hero: it.heroMediaId
      ? { path: 'heroAlt', mediaId: it.heroMediaId, alt: it.heroAlt || null }
      : null,
    namedCourses: it.courseIds.map((id) => ({ path: 'courseIds', id })),
    authors: { path: 'authorIds', count: it.authorIds.length },
    query: it.targetQuery,
    ownSlots: it.placements.flatMap(({ slot, promoId }, index) =>
      promoId ? [{ path: `placements.${index}.promoId`, slot, promoId }] : [],
    ),
  }),
  project,
  tags: (_, it) => [
    ...it.topicIds.map((id) => tags.topic(id)),
    ...it.authorIds.map((id) => tags.author(id)),
  ],
})

async function project(tx: Tx, at: Projection, it: ArticleSnapshot): Promise<void> {
  const plainText = richTextToPlainText(it.body)
  const wordCount = countWords(`${it.standfirst} ${plainText} ${await faqText(tx, it.body)}`)
  const row = {
    locale: at.locale,
    slug: it.slug,
    title: it.title,
    standfirst: it.standfirst,
    body: json(it.body),
    plainText,
    wordCount,
    readMinutes: it.readMinutes ?? readMinutes(wordCount),
    level: it.level,
    heroMediaId: it.heroMediaId,
    heroAlt: it.heroAlt,
    reviewerId: it.reviewerId,
    reviewedOn: dayOf(it.reviewedOn),
    contentUpdatedAt: updatedOn(it.contentUpdatedOn, at.now),
    publishedAt: at.firstPublishedAt,
    showViews: it.showViews,
    seoTitle: it.seoTitle,
    seoDescription: it.seoDescription,
    canonicalUrl: it.canonicalUrl,
    socialMediaId: it.socialMediaId,
    targetQuery: it.targetQuery,
    corrections: json(it.corrections),
    aiDisclosure: it.aiDisclosure,
  }
  await tx.article.upsert({ where: { id: at.id }, create: { id: at.id, ...row }, update: row })
  await projectJoins(tx, at.id, it)
}

async function projectJoins(tx: Tx, articleId: string, it: ArticleSnapshot): Promise<void> {
  const where = { articleId }
  await tx.articleAuthor.deleteMany({ where })
  await tx.articleAuthor.createMany({ data: orderedRows(where, 'authorId', it.authorIds) })
  await tx.articleTopic.deleteMany({ where })
  await tx.articleTopic.createMany({ data: orderedRows(where, 'topicId', it.topicIds) })
  await tx.articleCourse.deleteMany({ where })
  await tx.articleCourse.createMany({ data: orderedRows(where, 'courseId', it.courseIds) })
  await tx.articlePlacement.deleteMany({ where })
  await tx.articlePlacement.createMany({
    data: it.placements.map((own) => ({ articleId, ...own })),
  })
  await tx.articleFaq.deleteMany({ where })
  await tx.articleFaq.createMany({
    data: faqsOf(it.body).map((faq, position) => ({ articleId, position, ...faq })),
  })
}

/** What readers see of the FAQs in a text, for its number of words. */
async function faqText(tx: Tx, body: RichText): Promise<string> {
  const shown = faqsOf(body)
  if (shown.length === 0) return ''
  const rows = await tx.faq.findMany({
    where: { id: { in: shown.map((it) => it.faqId) } },
    select: { question: true, plainText: true },
  })
  return rows.map((it) => `${it.question} ${it.plainText}`).join(' ')
}

/** The FAQs of all sections in reading order, without duplicates. */
function faqsOf(body: RichText): { faqId: string; questionOverride: string | null }[] {
  const items = blocksOf(body, 'faqSection').flatMap((section) => section.attrs.items)
  const first = new Map(items.toReversed().map((it) => [it.faqId, it.question]))
  return [...first].map(([faqId, questionOverride]) => ({ faqId, questionOverride })).toReversed()
}
