import { reportTags, tags } from '#lib/cache/tags.ts'
import { db } from '#lib/database/db.ts'
import { published } from '#lib/published.ts'
import type { ArticleCard } from './article.ts'
import { articleCardFields, toArticleCard } from './public-queries.ts'

const ARTICLES_PER_PAGE = 20

type ArticleList = { articles: ArticleCard[]; total: number; pages: number }

type Wanted = {
  page: number
  /** Articles of any of these topics; left out: of all topics. */
  topicIds?: readonly string[]
  /** Articles of this author; left out: of all authors. */
  authorId?: string
}

/** One page of published articles, newest first; empty beyond the last page. */
export async function listArticles({ page, topicIds, authorId }: Wanted): Promise<ArticleList> {
  if (topicIds) reportTags(...topicIds.map(tags.topic))
  if (authorId) reportTags(tags.author(authorId))
  if (!topicIds && !authorId) reportTags(tags.list('ARTICLE'))
  const where = {
    ...published,
    ...(topicIds ? { topics: { some: { topicId: { in: [...topicIds] } } } } : {}),
    ...(authorId ? { authors: { some: { authorId } } } : {}),
  }
  const [rows, total] = await Promise.all([
    db.article.findMany({
      where,
      select: articleCardFields,
      orderBy: [{ publishedAt: 'desc' }, { id: 'asc' }],
      skip: (page - 1) * ARTICLES_PER_PAGE,
      take: ARTICLES_PER_PAGE,
    }),
    db.article.count({ where }),
  ])
  return {
    articles: rows.map(toArticleCard),
    total,
    pages: Math.max(1, Math.ceil(total / ARTICLES_PER_PAGE)),
  }
}

/** The newest published articles of each topic, in one query. */
export async function findNewestByTopic(
  topicIds: readonly string[],
  take: number,
): Promise<Map<string, ArticleCard[]>> {
  reportTags(...topicIds.map(tags.topic))
  if (topicIds.length === 0) return new Map()
  const rows = await db.topic.findMany({
    where: { id: { in: [...topicIds] } },
    select: {
      id: true,
      articles: {
        where: { article: published },
        select: { article: { select: articleCardFields } },
        orderBy: { article: { publishedAt: 'desc' } },
        take,
      },
    },
  })
  return new Map(
    rows.map((it) => [it.id, it.articles.map(({ article }) => toArticleCard(article))]),
  )
}
