import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { JsonLd } from '#components/site/json-ld.tsx'
import { pageMetadata } from '#components/site/page-metadata.ts'
import { breadcrumbList, faqPage, itemList } from '#components/site/structured-data.ts'
import { type TopicHub, TopicPage } from '#components/topics/topic-page.tsx'
import { listArticles } from '#lib/articles/public-list-queries.ts'
import { findArticleCards } from '#lib/articles/public-queries.ts'
import { findCourseCandidates } from '#lib/courses/public-queries.ts'
import { listFaqs } from '#lib/faqs/public-queries.ts'
import { paths, withQuery } from '#lib/paths.ts'
import { resolveRichTexts } from '#lib/reading/read.ts'
import { rankCourses } from '#lib/recommendations/rank-courses.ts'
import { getTopic } from '#lib/topics/public-queries.ts'
import type { TopicView } from '#lib/topics/topic-view.ts'
import { answerMissing } from '../../../missing.ts'
import { pageNumber } from '../../../page-number.ts'
import { getSiteFrame } from '../../../site-frame.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ page?: string }> }

const MAX_FAQS = 8

const findTopic = cache(
  async (slug: string) => (await getTopic(slug)) ?? answerMissing('TOPIC', slug, paths.topic),
)

const readHub = cache(async (slug: string, page: number): Promise<TopicHub> => {
  const topic = await findTopic(slug)
  const topicIds = [topic.id, ...topic.children.map((it) => it.id)]
  const now = new Date()
  const isFirst = page === 1
  const [newest, startHere, candidates, faqs] = await Promise.all([
    listArticles({ page, topicIds }),
    isFirst ? findArticleCards(topic.startHereIds) : [],
    isFirst ? findCourseCandidates({ ids: [], topicIds, universityIds: [] }, now) : [],
    isFirst ? listFaqs(topic.id, MAX_FAQS) : [],
  ])
  if (newest.articles.length === 0 && !isFirst) notFound()
  const documents = isFirst ? [topic.introduction, ...faqs.map((it) => it.answer)] : []
  const [introduction = [], ...answers] = await resolveRichTexts(documents, now)
  return {
    topic,
    introduction,
    startHere: topic.startHereIds.flatMap((id) => startHere.find((it) => it.id === id) ?? []),
    newest: { ...newest, page },
    courses: recommended(topic, candidates),
    faqs: faqs.map((faq, index) => ({ faq, answer: answers[index] ?? [] })),
  }
})

/** Leaves out the reason, because it would repeat the topic of the page. */
function recommended(topic: TopicView, candidates: Parameters<typeof rankCourses>[0]) {
  const topics = [topic, ...topic.children]
  return rankCourses(candidates, { pinnedIds: [], topics, level: null }, 3).map((it) => ({
    ...it,
    reason: '',
  }))
}

const crumbsOf = (topic: TopicView) => [
  { label: 'Home', href: paths.home() },
  { label: 'Articles', href: paths.articles() },
  ...topic.parents.toReversed().map((it) => ({ label: it.name, href: it.href })),
]

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const page = pageNumber(await searchParams)
  const { slug } = await params
  const [frame, { topic, newest }] = await Promise.all([getSiteFrame(), readHub(slug, page)])
  const address = (number: number) => withQuery(topic.href, number === 1 ? {} : { page: number })
  return pageMetadata(frame, {
    title: page === 1 ? topic.seo.title : `${topic.name}, page ${page}`,
    description: topic.seo.description,
    path: address(page),
    image: topic.seo.image,
    previous: page > 1 ? address(page - 1) : null,
    next: page < newest.pages ? address(page + 1) : null,
  })
}

export default async function Page({ params, searchParams }: Props) {
  const page = pageNumber(await searchParams)
  const { slug } = await params
  const [frame, hub] = await Promise.all([getSiteFrame(), readHub(slug, page)])
  const { topic } = hub
  const crumbs = crumbsOf(topic)
  const own = { label: topic.name, href: topic.href }
  return (
    <>
      <TopicPage
        hub={hub}
        crumbs={crumbs}
        page={{ frame, path: topic.href, contentId: topic.id }}
      />
      <JsonLd
        nodes={[
          breadcrumbList(frame, crumbs, own),
          itemList(
            frame,
            hub.newest.articles.map((it) => ({ name: it.title, href: it.href })),
          ),
          ...(hub.faqs.length > 0 ? [faqPage(hub.faqs.map((it) => it.faq))] : []),
        ]}
      />
    </>
  )
}
