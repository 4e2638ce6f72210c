import { reportTags, tags } from '#lib/cache/tags.ts'
import type { ContentKindName } from '#lib/content-kind.ts'
import { contentKind } from '#lib/content-kinds.ts'
import { db } from '#lib/database/db.ts'
import { paths } from '#lib/paths.ts'
import { published } from '#lib/published.ts'

/** Kinds that have a page of their own; FAQs and universities are shown on other pages. */
const PAGED: ContentKindName[] = ['ARTICLE', 'TOPIC', 'AUTHOR', 'COURSE', 'PAGE']

type SiteAddress = { path: string; title: string; kind: ContentKindName; changedAt: Date }

/** Every published page by its address, newest change first, `take` of them from `skip` on. */
export async function listSiteAddresses(skip: number, take: number): Promise<SiteAddress[]> {
  reportTags(...PAGED.map((kind) => tags.list(kind)))
  const rows = await db.slug.findMany({
    where: { ...currentPages },
    select: {
      kind: true,
      slug: true,
      content: { select: { publishedAt: true, ...publishedTitles } },
    },
    orderBy: [{ kind: 'asc' }, { id: 'asc' }],
    skip,
    take,
  })
  return rows.flatMap(({ kind, slug, content }) => {
    const path = contentKind(kind).path(slug)
    if (path === null || content.publishedAt === null) return []
    return [{ path, kind, title: titleOf(content), changedAt: content.publishedAt }]
  })
}

/** The working title may come from a draft, so the published title is read from the kind's row. */
const publishedTitles = {
  article: { select: { title: true } },
  course: { select: { title: true } },
  page: { select: { title: true } },
  topic: { select: { name: true } },
  author: { select: { name: true } },
} as const

type Titled = { title: string } | null
type Named = { name: string } | null

function titleOf(content: {
  article: Titled
  course: Titled
  page: Titled
  topic: Named
  author: Named
}): string {
  const { article, course, page, topic, author } = content
  return (article ?? course ?? page)?.title ?? (topic ?? author)?.name ?? ''
}

export async function countSiteAddresses(): Promise<number> {
  reportTags(...PAGED.map((kind) => tags.list(kind)))
  return db.slug.count({ where: { ...currentPages } })
}

const currentPages = {
  state: 'CURRENT' as const,
  kind: { in: PAGED },
  ...published,
}

/** Pages that are lists, not content. */
export const listPaths = (): string[] => [
  paths.home(),
  paths.articles(),
  paths.courses(),
  paths.faqs(),
  paths.counselling(),
]

export type FeedEntry = {
  path: string
  title: string
  standfirst: string
  authors: string[]
  publishedAt: Date
  updatedAt: Date
}

export async function listFeedEntries(take: number): Promise<FeedEntry[]> {
  reportTags(tags.list('ARTICLE'), tags.list('AUTHOR'))
  const rows = await db.article.findMany({
    where: published,
    select: {
      slug: true,
      title: true,
      standfirst: true,
      publishedAt: true,
      contentUpdatedAt: true,
      authors: { select: { author: { select: { name: true } } }, orderBy: { position: 'asc' } },
    },
    orderBy: [{ publishedAt: 'desc' }, { id: 'asc' }],
    take,
  })
  return rows.map(({ slug, authors, contentUpdatedAt, ...row }) => ({
    ...row,
    path: paths.article(slug),
    updatedAt: contentUpdatedAt,
    authors: authors.map((it) => it.author.name),
  }))
}
