import type { Crumb } from '#components/site/breadcrumb.tsx'
import { absolute } from '#components/site/page-metadata.ts'
import type { SiteFrame } from '#components/site/site-frame.ts'
import {
  breadcrumbList,
  faqPage,
  type JsonLdNode,
  organisation,
  organisationId,
} from '#components/site/structured-data.ts'
import type { ArticleView } from '#lib/articles/article-view.ts'
import type { AuthorCard } from '#lib/authors/author.ts'
import { paths } from '#lib/paths.ts'
import type { ArticleReading } from '#lib/reading/read.ts'

export function articleCrumbs({ topic }: Pick<ArticleView, 'topic'>): Crumb[] {
  return [
    { label: 'Home', href: paths.home() },
    { label: 'Articles', href: paths.articles() },
    ...(topic ? [{ label: topic.name, href: topic.href }] : []),
  ]
}

/** Structured data (JSON-LD) of an article. */
export function articleNodes(
  frame: SiteFrame,
  article: ArticleView,
  reading: ArticleReading,
  crumbs: readonly Crumb[],
): JsonLdNode[] {
  const faqs = reading.body.flatMap((it) => (it.type === 'faqSection' ? it.faqs : []))
  return [
    articleNode(frame, article),
    breadcrumbList(frame, crumbs, { label: article.title, href: article.href }),
    organisation(frame),
    ...(faqs.length > 0 ? [faqPage(faqs)] : []),
  ]
}

function articleNode(frame: SiteFrame, article: ArticleView): JsonLdNode {
  const url = absolute(frame, article.href)
  return {
    '@type': 'Article',
    '@id': `${url}#article`,
    headline: article.title,
    description: article.standfirst,
    image: article.seo.image ? absolute(frame, article.seo.image) : undefined,
    datePublished: article.publishedAt.toISOString(),
    dateModified: article.updatedAt.toISOString(),
    author: article.authors.map((it) => person(frame, it)),
    editor: article.reviewer ? person(frame, article.reviewer) : undefined,
    publisher: { '@id': organisationId(frame) },
    mainEntityOfPage: url,
    articleSection: article.topic?.name,
    wordCount: article.wordCount,
    timeRequired: `PT${article.readMinutes}M`,
    inLanguage: 'en-IN',
    isAccessibleForFree: true,
  }
}

const person = (frame: SiteFrame, author: AuthorCard): JsonLdNode => ({
  '@type': 'Person',
  name: author.name,
  jobTitle: author.jobTitle,
  url: absolute(frame, author.href),
})
