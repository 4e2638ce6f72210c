import type { ArticleView } from '#lib/articles/article-view.ts'
import { longDate } from '#lib/format/dates.ts'
import { paths } from '#lib/paths.ts'

/** Corrections and the AI disclosure; renders nothing if there are neither. */
export function ArticleNotes({ article }: { article: ArticleView }) {
  const { corrections, aiDisclosure } = article
  if (corrections.length === 0 && !aiDisclosure) return null
  return (
    <section className="article-notes" aria-label="About this article">
      {corrections.map((it) => (
        <p key={`${it.on} ${it.text}`}>
          <strong>
            Correction, <time dateTime={it.on}>{longDate(new Date(it.on))}</time>:
          </strong>{' '}
          {it.text}
        </p>
      ))}
      {aiDisclosure && (
        <p>
          <strong>Use of AI:</strong> {aiDisclosure}{' '}
          <a href={paths.page('editorial-policy')}>Our editorial policy</a>
        </p>
      )}
    </section>
  )
}
