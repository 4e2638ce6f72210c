import { CourseRail } from '#components/courses/course-rail.tsx'
import { PromoLine } from '#components/promos/promo-line.tsx'
import { PageSection } from '#components/site/page-shell.tsx'
import type { ArticleView } from '#lib/articles/article-view.ts'
import { paths, withQuery } from '#lib/paths.ts'
import type { ArticleReading } from '#lib/reading/read.ts'
import { ArticleCards, ArticleRows } from './article-card.tsx'
import { ArticleNotes } from './article-notes.tsx'
import { AuthorBox } from './author-box.tsx'

/** Everything below the text: notes, authors and further reading. */
export function UnderArticle({
  article,
  reading,
}: {
  article: ArticleView
  reading: ArticleReading
}) {
  const { slots, recommended, readNext } = reading
  const { topic, authors } = article
  return (
    <div className="under-article">
      <div className="under-article-text">
        <ArticleNotes article={article} />
        {authors.map((it) => (
          <AuthorBox key={it.id} author={it} />
        ))}
        {slots.UNDER_ARTICLE && <PromoLine promo={slots.UNDER_ARTICLE} />}
      </div>
      {recommended.length > 0 && (
        <PageSection
          id="recommended"
          title="Recommended programmes"
          more={{
            label: topic ? `All programmes in ${topic.name}` : 'All programmes',
            href: withQuery(paths.courses(), topic ? { topic: topic.slug } : {}),
          }}
        >
          <CourseRail courses={recommended} label="Recommended programmes" />
        </PageSection>
      )}
      {readNext.length > 0 && (
        <PageSection
          id="read-next"
          title="Read next"
          more={topic ? { label: `More on ${topic.name}`, href: topic.href } : null}
        >
          {readNext.length < 3 ? (
            <ArticleRows articles={readNext} />
          ) : (
            <ArticleCards articles={readNext} />
          )}
        </PageSection>
      )}
    </div>
  )
}
