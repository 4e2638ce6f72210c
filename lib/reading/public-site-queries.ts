import { reportTags, tags } from '#lib/cache/tags.ts'
import type { ContentKindName } from '#lib/content-kind.ts'
import { contentKind } from '#lib/content-kinds.ts'
import { db } from '#lib/database/db.ts'
import { paths } from '#lib/paths.ts'
import { published } from '#lib/published.ts'
import type { Prisma } from '#prisma/client/client.ts'

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
      content: { select: { publishedAt: true, ...publishedFields } },
    },
    orderBy: [{ kind: 'asc' }, { id: 'asc' }],
    skip,
    take,
  })
  return rows.flatMap(({ kind, slug, content }) => {
    const path = contentKind(kind).path(slug)
    if (path === null || content.publishedAt === null) return []
    return [{ path, kind, title: titleOf(content), changedAt: changedAtOf(content) }]
  })
}

/** The working title may come from a draft, so the published title is read from the kind's row. */
const publishedFields = {
  article: { select: { title: true, contentUpdatedAt: true } },
  course: { select: { title: true, contentUpdatedAt: true } },
  page: { select: { title: true, contentUpdatedAt: true } },
  topic: { select: { name: true } },
  author: { select: { name: true } },
} as const

type Titled = { title: string; contentUpdatedAt: Date } | null
type Named = { name: string } | null

type PublishedFields = {
  publishedAt: Date | null
  article: Titled
  course: Titled
  page: Titled
  topic: Named
  author: Named
}

/** When its text last changed; publishing it again for a comma does not count. */
const changedAtOf = ({ article, course, page, publishedAt }: PublishedFields): Date =>
  (article ?? course ?? page)?.contentUpdatedAt ?? publishedAt ?? new Date(0)

function titleOf(content: PublishedFields): string {
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
  /** The path at its first publication. */
  firstPath: string
  title: string
  standfirst: string
  authors: string[]
  publishedAt: Date
  updatedAt: Date
}

/** The first public slug, which stays when a content gets another one. */
const firstSlug = {
  where: { state: { in: ['CURRENT', 'FORMER'] } },
  select: { slug: true },
  orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  take: 1,
} as const satisfies Prisma.Content$slugsArgs

export async function listFeedEntries(take: number): Promise<FeedEntry[]> {
  reportTags(tags.list('ARTICLE'), tags.list('AUTHOR'))
  const rows = await db.article.findMany({
    where: published,
    select: {
      slug: true,
      content: { select: { slugs: firstSlug } },
      title: true,
      standfirst: true,
      publishedAt: true,
      contentUpdatedAt: true,
      authors: { select: { author: { select: { name: true } } }, orderBy: { position: 'asc' } },
    },
    orderBy: [{ publishedAt: 'desc' }, { id: 'asc' }],
    take,
  })
  return rows.map(({ slug, content, authors, contentUpdatedAt, ...row }) => ({
    ...row,
    path: paths.article(slug),
    firstPath: paths.article(content.slugs[0]?.slug ?? slug),
    updatedAt: contentUpdatedAt,
    authors: authors.map((it) => it.author.name),
  }))
}
