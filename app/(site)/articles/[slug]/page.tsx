import type { Metadata } from 'next'
import { cache } from 'react'
import { articleCrumbs, articleNodes } from '#components/articles/article-data.ts'
import { ArticlePage } from '#components/articles/article-page.tsx'
import { JsonLd } from '#components/site/json-ld.tsx'
import { pageMetadata } from '#components/site/page-metadata.ts'
import { getPublishedArticle } from '#lib/articles/public-queries.ts'
import { paths } from '#lib/paths.ts'
import { readArticle } from '#lib/reading/read.ts'
import { answerMissing } from '../../../missing.ts'
import { getSiteFrame } from '../../../site-frame.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ slug: string }> }

const findArticle = cache(
  async (slug: string) =>
    (await getPublishedArticle(slug)) ?? answerMissing('ARTICLE', slug, paths.article),
)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const [frame, article] = await Promise.all([getSiteFrame(), findArticle(slug)])
  return pageMetadata(frame, {
    title: article.seo.title,
    description: article.seo.description,
    path: article.href,
    canonical: article.seo.canonical,
    image: article.seo.image,
    type: 'article',
    publishedAt: article.publishedAt,
    modifiedAt: article.updatedAt,
    authors: article.authors.map((it) => it.href),
  })
}

export default async function Page({ params }: Props) {
  const { slug } = await params
  const [frame, article] = await Promise.all([getSiteFrame(), findArticle(slug)])
  const reading = await readArticle(article, new Date())
  const crumbs = articleCrumbs(article)
  return (
    <>
      <ArticlePage frame={frame} article={article} reading={reading} crumbs={crumbs} />
      <JsonLd nodes={articleNodes(frame, article, reading, crumbs)} />
    </>
  )
}
