import { ArticleRows } from '#components/articles/article-card.tsx'
import type { BlockPageContext } from '#components/blocks/block-page-context.ts'
import { Blocks } from '#components/blocks/blocks.tsx'
import { CourseRail } from '#components/courses/course-rail.tsx'
import { FaqAnswer } from '#components/faqs/faq-answer.tsx'
import { FaqItem } from '#components/faqs/faq-item.tsx'
import type { Crumb } from '#components/site/breadcrumb.tsx'
import { Island } from '#components/site/island.tsx'
import { PageSection, PageShell } from '#components/site/page-shell.tsx'
import { hueClass } from '#components/ui/hue.ts'
import { Pagination } from '#components/ui/pagination.tsx'
import { PictureView } from '#components/ui/picture.tsx'
import type { ArticleCard } from '#lib/articles/article.ts'
import type { ResolvedBlock } from '#lib/blocks/resolved-block.ts'
import type { FaqView } from '#lib/faqs/faq.ts'
import { paths, withQuery } from '#lib/paths.ts'
import type { Recommended } from '#lib/recommendations/rank-courses.ts'
import type { TopicView } from '#lib/topics/topic-view.ts'
import { StartHere } from './start-here.tsx'
import { TopicCardView } from './topic-card.tsx'

export type TopicHub = {
  topic: TopicView
  introduction: readonly ResolvedBlock[]
  startHere: readonly ArticleCard[]
  newest: { articles: readonly ArticleCard[]; page: number; pages: number }
  courses: readonly Recommended[]
  faqs: readonly { faq: FaqView; answer: readonly ResolvedBlock[] }[]
}

/** The page of a topic: introduction, articles to read first, newest articles, courses and FAQs. */
export function TopicPage({
  hub,
  crumbs,
  page,
}: {
  hub: TopicHub
  crumbs: readonly Crumb[]
  page: BlockPageContext
}) {
  const { topic, newest } = hub
  const isFirst = newest.page === 1
  return (
    <PageShell
      crumbs={crumbs}
      className={hueClass(topic.hue)}
      kicker={<span className="topic-rule" />}
      title={isFirst ? topic.name : `${topic.name}, page ${newest.page}`}
      lead={isFirst ? topic.summary : null}
      art={topic.picture && isFirst && <Art topic={topic} />}
    >
      {isFirst && (
        <div className="topic-intro">
          <div className="prose">
            <Blocks blocks={hub.introduction} page={page} />
          </div>
          {hub.startHere.length > 0 && <StartHere articles={hub.startHere} />}
        </div>
      )}
      {isFirst && topic.children.length > 0 && (
        <PageSection id="parts" title="Subtopics">
          <div className="topic-cards">
            {topic.children.map((it) => (
              <TopicCardView key={it.id} topic={it} />
            ))}
          </div>
        </PageSection>
      )}
      <PageSection id="newest" title="Newest articles">
        <ArticleRows articles={newest.articles} withTopic={false} />
        <Pagination
          page={newest.page}
          pages={newest.pages}
          href={(it) => withQuery(topic.href, it === 1 ? {} : { page: it })}
        />
      </PageSection>
      {isFirst && <Courses hub={hub} />}
      {isFirst && <Questions hub={hub} page={page} />}
    </PageShell>
  )
}

function Art({ topic }: { topic: TopicView }) {
  if (!topic.picture) return null
  return (
    <PictureView
      className="page-art"
      picture={topic.picture}
      sizes="(min-width: 56rem) 20rem, 100vw"
      eager
    />
  )
}

function Courses({ hub: { topic, courses } }: { hub: TopicHub }) {
  if (courses.length === 0) return null
  const more = {
    label: `All programmes in ${topic.name}`,
    href: withQuery(paths.courses(), { topic: topic.slug }),
  }
  return (
    <PageSection id="courses" title={`Programmes in ${topic.name}`} more={more}>
      <CourseRail courses={courses} label="Programmes" />
    </PageSection>
  )
}

function Questions({ hub: { topic, faqs }, page }: { hub: TopicHub; page: BlockPageContext }) {
  if (faqs.length === 0) return null
  const more = { label: 'All FAQs', href: withQuery(paths.faqs(), { topic: topic.slug }) }
  return (
    <PageSection id="questions" title="FAQs" more={more}>
      <div className="faq-list">
        {faqs.map(({ faq, answer }) => (
          <FaqItem key={faq.id} slug={faq.slug} question={faq.question}>
            <FaqAnswer blocks={answer} page={page} />
          </FaqItem>
        ))}
      </div>
      <Island name="faq-link" />
    </PageSection>
  )
}
