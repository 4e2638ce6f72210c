import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { ArticleRows } from '#components/articles/article-card.tsx'
import { JsonLd } from '#components/site/json-ld.tsx'
import { pageMetadata } from '#components/site/page-metadata.ts'
import { PageShell } from '#components/site/page-shell.tsx'
import { breadcrumbList, itemList } from '#components/site/structured-data.ts'
import { TopicLinks } from '#components/topics/topic-links.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import { listArticles } from '#lib/articles/public-list-queries.ts'
import { plural } from '#lib/format/plural.ts'
import { paths, withQuery } from '#lib/paths.ts'
import { listTopicLinks } from '#lib/topics/public-list-queries.ts'
import { pageNumber } from '../../page-number.ts'
import { getSiteFrame } from '../../site-frame.ts'

export const dynamic = 'force-dynamic'

type Props = { searchParams: Promise<{ topic?: string; page?: string }> }

const CRUMBS = [{ label: 'Home', href: paths.home() }]
const LEAD =
  'Clear explanations and honest comparisons, each with its author, its date and its sources.'

const readList = cache(async (slug: string | null, page: number) => {
  const topics = await listTopicLinks()
  const topic = slug === null ? null : (topics.find((it) => it.slug === slug) ?? null)
  const isUnknown = slug !== null && topic === null
  const list = isUnknown
    ? { articles: [], total: 0, pages: 1 }
    : await listArticles({ page, ...(topic ? { topicIds: [topic.id] } : {}) })
  if (list.articles.length === 0 && page > 1) notFound()
  const address = (to: { topic?: string | null; page?: number }) => {
    const number = to.page ?? 1
    return withQuery(paths.articles(), {
      topic: (to.topic === undefined ? slug : to.topic) ?? undefined,
      page: number === 1 ? undefined : number,
    })
  }
  const name = topic ? `Articles on ${topic.name}` : 'Articles'
  const title = page === 1 ? name : `${name}, page ${page}`
  return { ...list, topics, topic, title, address }
})

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const query = await searchParams
  const page = pageNumber(query)
  const [frame, list] = await Promise.all([getSiteFrame(), readList(query.topic ?? null, page)])
  return pageMetadata(frame, {
    title: list.title,
    description: LEAD,
    path: list.address({ page }),
    // The page of the topic is the one to find.
    robots: list.total === 0 || list.topic !== null ? 'noindex' : 'index',
    previous: page > 1 ? list.address({ page: page - 1 }) : null,
    next: page < list.pages ? list.address({ page: page + 1 }) : null,
  })
}

export default async function Page({ searchParams }: Props) {
  const query = await searchParams
  const page = pageNumber(query)
  const [frame, list] = await Promise.all([getSiteFrame(), readList(query.topic ?? null, page)])
  return (
    <PageShell crumbs={CRUMBS} title={list.title} lead={page === 1 ? LEAD : null}>
      <TopicLinks
        topics={list.topics}
        current={query.topic ?? null}
        href={(topic) => list.address({ topic })}
      />
      {list.total === 0 ? (
        <EmptyState title="No articles yet">
          <p>
            We have not published any articles on this topic yet. Browse{' '}
            <a href={paths.articles()}>all articles</a>, or <a href={paths.search()}>search</a> for
            something else.
          </p>
        </EmptyState>
      ) : (
        <section aria-label={plural(list.total, { one: '# article', other: '# articles' })}>
          <ArticleRows
            articles={list.articles}
            headingLevel={2}
            withTopic={list.topic === null}
            isFirstView
          />
        </section>
      )}
      <Pagination page={page} pages={list.pages} href={(it) => list.address({ page: it })} />
      <JsonLd
        nodes={[
          breadcrumbList(frame, CRUMBS, { label: list.title, href: list.address({ page }) }),
          itemList(
            frame,
            list.articles.map((it) => ({ name: it.title, href: it.href })),
          ),
        ]}
      />
    </PageShell>
  )
}
