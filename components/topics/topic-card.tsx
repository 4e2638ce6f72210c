import { hueClass } from '#components/ui/hue.ts'
import { PictureView } from '#components/ui/picture.tsx'
import type { ArticleCard } from '#lib/articles/article.ts'
import type { TopicCard } from '#lib/topics/topic.ts'

/** A card of a topic with its drawing and its newest articles. */
export function TopicCardView({
  topic,
  newest = [],
  layout = 'card',
}: {
  topic: TopicCard
  /** `row` shows drawing, text and newest articles side by side. */
  layout?: 'card' | 'row'
  newest?: readonly ArticleCard[]
}) {
  return (
    <article className={`topic-card is-${layout} ${hueClass(topic.hue)}`}>
      {topic.picture && (
        <PictureView
          className="topic-card-picture"
          picture={topic.picture}
          sizes={
            layout === 'row'
              ? '(min-width: 64rem) 24rem, 100vw'
              : '(min-width: 64rem) 24rem, (min-width: 40rem) 50vw, 100vw'
          }
        />
      )}
      <div className="topic-card-words">
        <h3 className="card-name topic-card-name">
          <a href={topic.href}>{topic.name}</a>
        </h3>
        <p className="topic-card-summary">{topic.summary}</p>
      </div>
      {newest.length > 0 && (
        <ul className="topic-card-newest" aria-label={`Newest on ${topic.name}`}>
          {newest.map((it) => (
            <li key={it.id}>
              <a href={it.href}>{it.title}</a>
            </li>
          ))}
        </ul>
      )}
    </article>
  )
}
