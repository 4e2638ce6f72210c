import { storedRichText } from '#lib/blocks/rich-text.ts'
import { reportTags, tags } from '#lib/cache/tags.ts'
import { db } from '#lib/database/db.ts'
import { pictureFields, socialPicture, toPicture } from '#lib/media/media.ts'
import { paths } from '#lib/paths.ts'
import { published } from '#lib/published.ts'
import type { Prisma } from '#prisma/client/client.ts'
import type { ArticleCard } from './article.ts'
import type { ArticleView, Correction } from './article-view.ts'

const topicLinkFields = { id: true, slug: true, name: true, hue: true } as const

export const articleCardFields = {
  id: true,
  slug: true,
  title: true,
  standfirst: true,
  readMinutes: true,
  contentUpdatedAt: true,
  publishedAt: true,
  hero: { select: pictureFields },
  topics: {
    select: { topic: { select: topicLinkFields } },
    orderBy: { position: 'asc' },
  },
  authors: {
    select: { author: { select: { id: true, name: true, slug: true } } },
    orderBy: { position: 'asc' },
  },
} as const satisfies Prisma.ArticleSelect

type ArticleCardRow = Prisma.ArticleGetPayload<{ select: typeof articleCardFields }>

/** The picture has an empty alternative text, because the title of the card is beside it. */
export function toArticleCard(row: ArticleCardRow): ArticleCard {
  const { hero, topics, authors, contentUpdatedAt, ...own } = row
  reportTags(
    tags.content('ARTICLE', row.id),
    ...topics.map(({ topic }) => tags.content('TOPIC', topic.id)),
    ...authors.map(({ author }) => tags.content('AUTHOR', author.id)),
  )
  return {
    ...own,
    href: paths.article(own.slug),
    // The date that an editor typed may lie before the first publication.
    updatedAt: new Date(Math.max(contentUpdatedAt.getTime(), own.publishedAt.getTime())),
    topic: topics[0] ? topicLink(topics[0].topic) : null,
    authors: authors.map(({ author }) => ({ name: author.name, href: paths.author(author.slug) })),
    picture: hero && toPicture(hero, ''),
  }
}

const topicLink = (topic: { id: string; slug: string; name: string; hue: number }) => ({
  ...topic,
  href: paths.topic(topic.slug),
})

export const authorFields = {
  id: true,
  slug: true,
  name: true,
  jobTitle: true,
  bio: true,
  avatar: { select: pictureFields },
} as const

export const signedAuthorFields = {
  ...authorFields,
  _count: { select: { articles: { where: { article: published } } } },
} as const satisfies Prisma.AuthorSelect

export const articleViewFields = {
  ...articleCardFields,
  topics: {
    select: {
      topic: { select: { ...topicLinkFields, parent: { select: { id: true, parentId: true } } } },
    },
    orderBy: { position: 'asc' },
  },
  authors: { select: { author: { select: signedAuthorFields } }, orderBy: { position: 'asc' } },
  reviewer: { select: authorFields },
  social: { select: pictureFields },
  courses: { select: { courseId: true }, orderBy: { position: 'asc' } },
  placements: { select: { slot: true, promoId: true } },
  content: {
    select: {
      totals: { select: { views: true } },
      refsFrom: {
        where: { side: 'PUBLISHED', role: 'image' },
        select: { to: { select: { media: { select: { id: true, ...pictureFields } } } } },
      },
    },
  },
  body: true,
  heroAlt: true,
  reviewedOn: true,
  level: true,
  wordCount: true,
  showViews: true,
  seoTitle: true,
  seoDescription: true,
  canonicalUrl: true,
  corrections: true,
  aiDisclosure: true,
} as const satisfies Prisma.ArticleSelect

/** Null: no published article has this slug; `findFormerContent` finds what became of it. */
export async function getPublishedArticle(
  slug: string,
  locale = 'en',
): Promise<ArticleView | null> {
  reportTags(tags.slug('ARTICLE', locale, slug))
  const row = await db.article.findFirst({
    where: { slug, locale, ...published },
    select: articleViewFields,
  })
  return row && toArticleView(row)
}

export type ArticleViewRow = Prisma.ArticleGetPayload<{ select: typeof articleViewFields }>

type ImageRef = ArticleViewRow['content']['refsFrom'][number]

function picturesOf(refs: readonly ImageRef[]): ArticleView['pictures'] {
  const media = refs.flatMap((it) => it.to.media ?? [])
  reportTags(...media.map((it) => tags.content('MEDIA', it.id)))
  return new Map(media.map((it) => [it.id, toPicture(it)]))
}

export function toArticleView(row: ArticleViewRow): ArticleView {
  const topics = row.topics.map(({ topic }) => topic)
  const main = topics[0]
  const parents = [main?.parent?.id, main?.parent?.parentId].filter((id) => id != null)
  reportTags(...parents.map((id) => tags.content('TOPIC', id)))
  reportTags(...row.authors.map(({ author }) => tags.author(author.id)))
  if (row.reviewer) reportTags(tags.content('AUTHOR', row.reviewer.id))
  const social = row.social ?? row.hero
  return {
    ...toArticleCard(row),
    picture: row.hero && toPicture(row.hero, row.heroAlt),
    authors: row.authors.map(({ author: { _count, ...author } }) => ({
      ...toAuthorCard(author),
      articleCount: _count.articles,
    })),
    reviewer: row.reviewer && toAuthorCard(row.reviewer),
    reviewedOn: row.reviewedOn,
    level: row.level,
    topics: topics.map(({ parent: _, ...topic }) => topicLink(topic)),
    parentTopicIds: parents,
    body: storedRichText(row.body),
    pictures: picturesOf(row.content.refsFrom),
    pinnedCourseIds: row.courses.map((it) => it.courseId),
    ownPlacements: row.placements,
    wordCount: row.wordCount,
    views: row.showViews ? Number(row.content.totals?.views ?? 0) : null,
    corrections: row.corrections as Correction[],
    aiDisclosure: row.aiDisclosure,
    seo: {
      title: row.seoTitle ?? row.title,
      description: row.seoDescription ?? row.standfirst,
      canonical: row.canonicalUrl,
      image: social && socialPicture(social),
    },
  }
}

type AuthorRow = Prisma.AuthorGetPayload<{ select: typeof authorFields }>

function toAuthorCard({ avatar, ...own }: AuthorRow) {
  return { ...own, href: paths.author(own.slug), avatar: avatar && toPicture(avatar, '') }
}

/** The articles with these ids that are published, in no particular order. */
export async function findArticleCards(ids: readonly string[]): Promise<ArticleCard[]> {
  reportTags(...ids.map((id) => tags.content('ARTICLE', id)))
  if (ids.length === 0) return []
  const rows = await db.article.findMany({
    where: { id: { in: [...ids] }, ...published },
    select: articleCardFields,
  })
  return rows.map(toArticleCard)
}

/** The newest published articles of these topics. */
export async function findNewestArticles(
  topicIds: readonly string[],
  { exceptId, take }: { exceptId: string | null; take: number },
): Promise<ArticleCard[]> {
  reportTags(...topicIds.map(tags.topic))
  if (topicIds.length === 0) return []
  const rows = await db.article.findMany({
    where: {
      ...published,
      ...(exceptId ? { id: { not: exceptId } } : {}),
      topics: { some: { topicId: { in: [...topicIds] } } },
    },
    select: articleCardFields,
    orderBy: [{ publishedAt: 'desc' }, { id: 'asc' }],
    take,
  })
  return rows.map(toArticleCard)
}
