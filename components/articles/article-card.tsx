import { hueClass } from '#components/ui/hue.ts'
import { PictureView } from '#components/ui/picture.tsx'
import type { ArticleCard } from '#lib/articles/article.ts'
import { isoDay, shortDate } from '#lib/format/dates.ts'

type Props = {
  article: ArticleCard
  /** `row` for lists, `card` for a grid of three, `lead` for the first article of a page. */
  layout?: 'row' | 'card' | 'lead'
  headingLevel?: 2 | 3
  /** False in lists whose articles all have the same topic. */
  withTopic?: boolean
  /** True for a picture in the first view of a page. */
  eager?: boolean
}

export function ArticleCardView({
  article,
  layout = 'card',
  headingLevel = 3,
  withTopic = true,
  eager = layout === 'lead',
}: Props) {
  const Heading = `h${headingLevel}` as const
  const { topic, picture, authors } = article
  return (
    <article className={`article-card is-${layout}`}>
      {picture && (
        <PictureView
          className="article-card-picture"
          picture={picture}
          sizes={
            layout === 'lead'
              ? '(min-width: 80rem) 52rem, (min-width: 56rem) 65vw, 100vw'
              : '(min-width: 40rem) 20rem, 100vw'
          }
          eager={eager}
        />
      )}
      <div className="article-card-words">
        {withTopic && topic && (
          <p className={`kicker ${hueClass(topic.hue)}`}>
            <a href={topic.href}>{topic.name}</a>
          </p>
        )}
        <Heading className="card-name article-card-title">
          <a href={article.href}>{article.title}</a>
        </Heading>
        <p className="article-card-standfirst">{article.standfirst}</p>
        <p className="article-card-facts">
          {authors.map((it) => it.name).join(', ')}
          {authors.length > 0 && ' · '}
          <time dateTime={isoDay(article.publishedAt)}>{shortDate(article.publishedAt)}</time>
          {` · ${article.readMinutes} min`}
        </p>
      </div>
    </article>
  )
}

type ListProps = {
  articles: readonly ArticleCard[]
  /** The list is at the top of its page. */
  isFirstView?: boolean
} & Omit<Props, 'article' | 'layout' | 'eager'>

/** A grid of up to three columns. */
export function ArticleCards(props: ListProps) {
  return <ArticleList className="article-cards" layout="card" {...props} />
}

/** A vertical list. */
export function ArticleRows(props: ListProps) {
  return <ArticleList className="article-rows" layout="row" {...props} />
}

function ArticleList({
  className,
  articles,
  isFirstView = false,
  ...rest
}: ListProps & { className: string; layout: 'card' | 'row' }) {
  return (
    <ul className={className}>
      {articles.map((it, index) => (
        <li key={it.id}>
          <ArticleCardView article={it} eager={isFirstView && index === 0} {...rest} />
        </li>
      ))}
    </ul>
  )
}
