import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { ArticleRows } from '#components/articles/article-card.tsx'
import { authorNode } from '#components/authors/author-data.ts'
import { AuthorHead } from '#components/authors/author-head.tsx'
import { Breadcrumb } from '#components/site/breadcrumb.tsx'
import { JsonLd } from '#components/site/json-ld.tsx'
import { pageMetadata } from '#components/site/page-metadata.ts'
import { PageSection } from '#components/site/page-shell.tsx'
import { breadcrumbList, organisation } from '#components/site/structured-data.ts'
import { Pagination } from '#components/ui/pagination.tsx'
import { listArticles } from '#lib/articles/public-list-queries.ts'
import { getAuthor } from '#lib/authors/public-queries.ts'
import { plural } from '#lib/format/plural.ts'
import { paths, withQuery } from '#lib/paths.ts'
import { answerMissing } from '../../../missing.ts'
import { pageNumber } from '../../../page-number.ts'
import { getSiteFrame } from '../../../site-frame.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ page?: string }> }

const CRUMBS = [
  { label: 'Home', href: paths.home() },
  { label: 'Articles', href: paths.articles() },
]

const readAuthor = cache(async (slug: string, page: number) => {
  const author = (await getAuthor(slug)) ?? (await answerMissing('AUTHOR', slug, paths.author))
  const articles = await listArticles({ page, authorId: author.id })
  if (articles.articles.length === 0 && page > 1) notFound()
  const address = (number: number) => withQuery(author.href, number === 1 ? {} : { page: number })
  return { author, signed: articles, address }
})

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const page = pageNumber(await searchParams)
  const [frame, { author, signed, address }] = await Promise.all([
    getSiteFrame(),
    readAuthor((await params).slug, page),
  ])
  return pageMetadata(frame, {
    title: page === 1 ? author.name : `${author.name}, page ${page}`,
    description: `${author.name}, ${author.jobTitle}. ${author.bio}`.slice(0, 158),
    path: address(page),
    type: 'profile',
    robots: signed.total === 0 ? 'noindex' : 'index',
    previous: page > 1 ? address(page - 1) : null,
    next: page < signed.pages ? address(page + 1) : null,
  })
}

export default async function Page({ params, searchParams }: Props) {
  const page = pageNumber(await searchParams)
  const [frame, { author, signed, address }] = await Promise.all([
    getSiteFrame(),
    readAuthor((await params).slug, page),
  ])
  return (
    <main id="main" className="page page-width">
      <Breadcrumb crumbs={CRUMBS} />
      <AuthorHead author={author} />
      <PageSection
        id="signed"
        title={plural(signed.total, { one: '# article published', other: '# articles published' })}
      >
        {signed.total === 0 ? <p>No articles yet.</p> : <ArticleRows articles={signed.articles} />}
        <Pagination page={page} pages={signed.pages} href={address} />
      </PageSection>
      <JsonLd
        nodes={[
          authorNode(frame, author),
          breadcrumbList(frame, CRUMBS, { label: author.name, href: author.href }),
          organisation(frame),
        ]}
      />
    </main>
  )
}
