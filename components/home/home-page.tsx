import { ArticleCardView } from '#components/articles/article-card.tsx'
import { CourseRail } from '#components/courses/course-rail.tsx'
import { PageSection } from '#components/site/page-shell.tsx'
import { SearchForm } from '#components/site/search-form.tsx'
import { TopicCardView } from '#components/topics/topic-card.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import type { ArticleCard } from '#lib/articles/article.ts'
import type { CourseCard } from '#lib/courses/course.ts'
import { isoDay, shortDate } from '#lib/format/dates.ts'
import { paths } from '#lib/paths.ts'
import type { Settings } from '#lib/settings/schema.ts'
import type { TopicCard } from '#lib/topics/topic.ts'

type Props = {
  settings: Settings
  lead: ArticleCard | null
  newest: readonly ArticleCard[]
  topics: readonly TopicCard[]
  byTopic: ReadonlyMap<string, ArticleCard[]>
  courses: readonly CourseCard[]
}

export function HomePage({ settings, lead, newest, topics, byTopic, courses }: Props) {
  return (
    <main id="main" className="page page-width home">
      <header className="home-head">
        <h1 className="home-title">{settings.home.title}</h1>
        <p className="lead">{settings.home.lead}</p>
        <SearchForm id="home-search" large />
      </header>
      {lead && (
        <section className="home-lead" aria-label="Featured">
          <ArticleCardView article={lead} layout="lead" headingLevel={2} />
          <Newest articles={newest} />
        </section>
      )}
      <PageSection
        id="topics"
        title="Topics"
        more={{ label: 'All articles', href: paths.articles() }}
      >
        <div className="topic-rows">
          {topics.map((it) => (
            <TopicCardView key={it.id} topic={it} newest={byTopic.get(it.id) ?? []} layout="row" />
          ))}
        </div>
      </PageSection>
      {courses.length > 0 && (
        <PageSection
          id="programmes"
          title="Featured programmes"
          more={{ label: 'All programmes', href: paths.courses() }}
        >
          <CourseRail
            courses={courses.map((course) => ({ course, reason: '' }))}
            label="Programmes"
          />
        </PageSection>
      )}
      <Counselling settings={settings} />
    </main>
  )
}

function Newest({ articles }: { articles: readonly ArticleCard[] }) {
  if (articles.length === 0) return null
  return (
    <section className="home-newest" aria-labelledby="newest">
      <h2 className="home-newest-title" id="newest">
        Newest
      </h2>
      <ul className="home-newest-list">
        {articles.map((it) => (
          <li key={it.id}>
            <a href={it.href}>{it.title}</a>
            <span>
              {it.topic?.name}
              {it.topic && ' · '}
              <time dateTime={isoDay(it.publishedAt)}>{shortDate(it.publishedAt)}</time>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Counselling({ settings }: { settings: Settings }) {
  const { title, lead, promise, submitLabel } = settings.counselling
  return (
    <section className="home-counselling" aria-labelledby="home-counselling">
      <div className="home-counselling-words">
        <h2 className="home-counselling-title" id="home-counselling">
          {title}
        </h2>
        <p>{lead}</p>
        <p className="home-counselling-promise">{promise}</p>
      </div>
      <ButtonLink size="large" href={paths.counselling({ from: paths.home() })}>
        {submitLabel}
      </ButtonLink>
    </section>
  )
}
