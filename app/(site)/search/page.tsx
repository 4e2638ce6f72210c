import type { Metadata } from 'next'
import { ArticleRows } from '#components/articles/article-card.tsx'
import { HitView } from '#components/search/hit.tsx'
import { pageMetadata } from '#components/site/page-metadata.ts'
import { PageSection, PageShell } from '#components/site/page-shell.tsx'
import { SearchForm } from '#components/site/search-form.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import { findNewestArticles } from '#lib/articles/public-queries.ts'
import { plural } from '#lib/format/plural.ts'
import { paths, withQuery } from '#lib/paths.ts'
import { HITS_PER_PAGE, search } from '#lib/search/public-queries.ts'
import { SEARCH_KINDS, type SearchKind, type SearchResult } from '#lib/search/search.ts'
import { listTopicLinks } from '#lib/topics/public-list-queries.ts'
import { getSiteFrame } from '../../site-frame.ts'

export const dynamic = 'force-dynamic'

type Props = { searchParams: Promise<{ q?: string; kind?: string; page?: string }> }

const TABS = {
  all: 'All results',
  article: 'Articles',
  course: 'Courses',
  faq: 'FAQs',
} as const

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { q = '' } = await searchParams
  return pageMetadata(await getSiteFrame(), {
    title: q.trim() ? `Search: ${q.trim()}` : 'Search',
    description: 'Search articles, courses and FAQs.',
    path: paths.search(),
    robots: 'noindex',
  })
}

export default async function Page({ searchParams }: Props) {
  const { q = '', kind: requestedKind, page: number } = await searchParams
  const query = q.trim()
  const kind = SEARCH_KINDS.find((it) => it === requestedKind) ?? null
  const page = Math.max(1, Number(number ?? 1) || 1)
  return (
    <PageShell width="text" title="Search">
      <SearchForm id="search-page" query={query} large />
      {query === '' ? <Start /> : <Results query={query} kind={kind} page={page} />}
    </PageShell>
  )
}

async function Start() {
  const topics = await listTopicLinks()
  const newest = await findNewestArticles(
    topics.map((it) => it.id),
    { exceptId: null, take: 5 },
  )
  return (
    <>
      <PageSection id="search-topics" title="Or start with a topic">
        <nav className="facet-links" aria-label="Topics">
          <ul>
            {topics.map((it) => (
              <li key={it.id}>
                <a href={it.href}>{it.name}</a>
              </li>
            ))}
          </ul>
        </nav>
      </PageSection>
      <PageSection id="search-newest" title="Newest articles">
        <ArticleRows articles={newest} />
      </PageSection>
    </>
  )
}

type Asked = { query: string; kind: SearchKind | null; page: number }

async function Results({ query, kind, page }: Asked) {
  const found = await search(query, kind, page)
  if (found.counts.all === 0) return <Nothing query={query} didYouMean={found.didYouMean} />
  const total = found.counts[kind ?? 'all']
  const href = (it: number) =>
    withQuery(paths.search(query), { kind: kind ?? undefined, page: it > 1 ? it : undefined })
  return (
    <>
      <p className="search-count" role="status">
        {plural(found.counts.all, {
          one: `# result for “${query}”`,
          other: `# results for “${query}”`,
        })}
      </p>
      <Tabs query={query} kind={kind} counts={found.counts} />
      {found.hits.length > 0 ? (
        <ol className="hits">
          {found.hits.map((it) => (
            <li key={it.id}>
              <HitView hit={it} />
            </li>
          ))}
        </ol>
      ) : (
        <EmptyState title="No results of this type">
          <p>
            <a href={paths.search(query)}>Show all results</a>
          </p>
        </EmptyState>
      )}
      <Pagination page={page} pages={Math.ceil(total / HITS_PER_PAGE)} href={href} />
    </>
  )
}

function Tabs({ query, kind, counts }: Omit<Asked, 'page'> & Pick<SearchResult, 'counts'>) {
  return (
    <nav className="facet-links" aria-label="Types of results">
      <ul>
        {(['all', ...SEARCH_KINDS] as const)
          .filter((it) => counts[it] > 0)
          .map((it) => (
            <li key={it}>
              <a
                href={withQuery(paths.search(query), { kind: it === 'all' ? undefined : it })}
                aria-current={it === (kind ?? 'all') ? 'page' : undefined}
              >
                {TABS[it]} <span className="facet-count">{counts[it]}</span>
              </a>
            </li>
          ))}
      </ul>
    </nav>
  )
}

function Nothing({ query, didYouMean }: { query: string } & Pick<SearchResult, 'didYouMean'>) {
  return (
    <EmptyState title={`No results for “${query}”`}>
      {didYouMean.length > 0 ? (
        <>
          <p>Did you mean:</p>
          <ul>
            {didYouMean.map((it) => (
              <li key={it.href}>
                <a href={it.href}>{it.title}</a>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>
          Try fewer or different words, browse <a href={paths.articles()}>all articles</a>, or{' '}
          <a href={paths.counselling()}>ask a counsellor</a>.
        </p>
      )}
    </EmptyState>
  )
}
