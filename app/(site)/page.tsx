import type { Metadata } from 'next'
import { cache } from 'react'
import { HomePage } from '#components/home/home-page.tsx'
import { JsonLd } from '#components/site/json-ld.tsx'
import { pageMetadata } from '#components/site/page-metadata.ts'
import { organisation, webSite } from '#components/site/structured-data.ts'
import { findNewestByTopic, listArticles } from '#lib/articles/public-list-queries.ts'
import { findArticleCards } from '#lib/articles/public-queries.ts'
import { findCourseCandidates } from '#lib/courses/public-queries.ts'
import { paths } from '#lib/paths.ts'
import { listMainTopics } from '#lib/topics/public-queries.ts'
import { getSiteFrame } from '../site-frame.ts'

export const dynamic = 'force-dynamic'

const ARTICLES_PER_TOPIC = 3

const readHome = cache(async () => {
  const [frame, topics] = await Promise.all([getSiteFrame(), listMainTopics()])
  const { featuredArticleId, featuredCourseIds } = frame.settings.home
  const [featured, newest, byTopic, found] = await Promise.all([
    findArticleCards(featuredArticleId ? [featuredArticleId] : []),
    listArticles({ page: 1 }),
    findNewestByTopic(
      topics.map((it) => it.id),
      ARTICLES_PER_TOPIC,
    ),
    findCourseCandidates({ ids: featuredCourseIds, topicIds: [], universityIds: [] }, new Date()),
  ])
  const lead = featured[0] ?? newest.articles[0] ?? null
  return {
    frame,
    topics,
    byTopic,
    lead,
    newest: newest.articles.filter((it) => it.id !== lead?.id).slice(0, 5),
    courses: featuredCourseIds.flatMap((id) => found.find((it) => it.id === id) ?? []),
  }
})

export async function generateMetadata(): Promise<Metadata> {
  const { frame } = await readHome()
  const { site } = frame.settings
  return pageMetadata(frame, {
    title: `${site.name}: ${site.tagline}`,
    description: site.description,
    path: paths.home(),
  })
}

export default async function Page() {
  const { frame, ...home } = await readHome()
  return (
    <>
      <HomePage settings={frame.settings} {...home} />
      <JsonLd nodes={[webSite(frame), organisation(frame)]} />
    </>
  )
}
