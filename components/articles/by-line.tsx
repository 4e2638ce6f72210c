import { Fragment } from 'react'
import { Avatar } from '#components/ui/avatar.tsx'
import type { ArticleView } from '#lib/articles/article-view.ts'
import { isoDay, longDate } from '#lib/format/dates.ts'
import { compactCount } from '#lib/format/numbers.ts'
import { plural } from '#lib/format/plural.ts'
import { levelLabel } from '#lib/level.ts'

/** Authors, reviewer, date of the last change, reading time and number of views. */
export function ByLine({ article, timeZone }: { article: ArticleView; timeZone: string }) {
  const { authors, level, reviewer, reviewedOn, updatedAt, readMinutes, views } = article
  return (
    <div className="by-line">
      {authors.length > 0 && (
        <span className="by-line-faces">
          {authors.slice(0, 3).map((it) => (
            <Avatar key={it.id} name={it.name} picture={it.avatar} />
          ))}
        </span>
      )}
      <div className="by-line-words">
        {authors.length > 0 && (
          <p className="by-line-names">
            <span>
              By{' '}
              {authors.map((it, index) => (
                <Fragment key={it.id}>
                  {index > 0 && (index === authors.length - 1 ? ' and ' : ', ')}
                  <a href={it.href} rel="author">
                    {it.name}
                  </a>
                </Fragment>
              ))}
            </span>{' '}
            {reviewer && (
              <span>
                Reviewed by <a href={reviewer.href}>{reviewer.name}</a>
                {reviewedOn && (
                  <>
                    {' on '}
                    <time dateTime={isoDay(reviewedOn)}>{longDate(reviewedOn)}</time>
                  </>
                )}
              </span>
            )}
          </p>
        )}
        <p className="by-line-facts">
          Updated on{' '}
          <time dateTime={isoDay(updatedAt, timeZone)}>{longDate(updatedAt, timeZone)}</time>
          {` · ${readMinutes} min read`}
          {level && ` · ${levelLabel[level]}`}
          {views !== null &&
            views > 0 &&
            plural(views, {
              one: ` · ${compactCount(views)} view`,
              other: ` · ${compactCount(views)} views`,
            })}
        </p>
      </div>
    </div>
  )
}
