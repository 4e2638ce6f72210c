import { countWords, readMinutes, richTextToPlainText } from '#lib/blocks/rich-text.ts'
import { db } from '#lib/database/db.ts'
import { pictureFields } from '#lib/media/media.ts'
import { published } from '#lib/published.ts'
import { dayOf, json, updatedOn } from '#lib/publishing/core/projection.ts'
import type { ArticleView } from './article-view.ts'
import {
  type ArticleViewRow,
  articleViewFields,
  authorFields,
  signedAuthorFields,
  toArticleView,
} from './public-queries.ts'
import type { ArticleSnapshot } from './schema.ts'

/** Builds the view of a draft as if it were published at `now`; stores nothing. */
export async function previewArticle(
  id: string,
  it: ArticleSnapshot,
  now: Date,
): Promise<ArticleView> {
  const [topics, authors, reviewer, hero, social, totals] = await Promise.all([
    db.topic.findMany({
      where: { id: { in: it.topicIds } },
      select: articleViewFields.topics.select.topic.select,
    }),
    db.author.findMany({ where: { id: { in: it.authorIds } }, select: signedAuthorFields }),
    it.reviewerId
      ? db.author.findUnique({ where: { id: it.reviewerId }, select: authorFields })
      : null,
    findPicture(it.heroMediaId),
    findPicture(it.socialMediaId),
    db.contentTotals.findUnique({ where: { contentId: id }, select: { views: true } }),
  ])
  const wordCount = countWords(`${it.standfirst} ${richTextToPlainText(it.body)}`)
  const row: ArticleViewRow = {
    ...it,
    id,
    readMinutes: it.readMinutes ?? readMinutes(wordCount),
    wordCount,
    contentUpdatedAt: updatedOn(it.contentUpdatedOn, now),
    publishedAt: now,
    reviewedOn: dayOf(it.reviewedOn),
    hero,
    social,
    reviewer,
    topics: inOrder(it.topicIds, topics).map((topic) => ({ topic })),
    authors: inOrder(it.authorIds, authors).map((author) => ({ author })),
    courses: it.courseIds.map((courseId) => ({ courseId })),
    placements: it.placements,
    content: { totals, refsFrom: [] },
    body: json(it.body) as ArticleViewRow['body'],
    corrections: json(it.corrections) as ArticleViewRow['corrections'],
  }
  return toArticleView(row)
}

async function findPicture(id: string | null): Promise<ArticleViewRow['hero']> {
  return id ? db.media.findUnique({ where: { id }, select: pictureFields }) : null
}

function inOrder<Row extends { id: string }>(ids: readonly string[], rows: readonly Row[]): Row[] {
  return ids.flatMap((id) => rows.find((it) => it.id === id) ?? [])
}

/** The newest published article; the preview of a promo is shown in it. */
export async function findNewestArticle(): Promise<ArticleView | null> {
  const row = await db.article.findFirst({
    where: published,
    select: articleViewFields,
    orderBy: [{ publishedAt: 'desc' }, { id: 'asc' }],
  })
  return row && toArticleView(row)
}
