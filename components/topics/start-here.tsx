import type { ArticleCard } from '#lib/articles/article.ts'

/** The articles to read first, as an ordered list. */
export function StartHere({ articles }: { articles: readonly ArticleCard[] }) {
  return (
    <section className="start-here" aria-labelledby="start-here">
      <h2 className="start-here-title" id="start-here">
        Start here
      </h2>
      <ol className="start-here-list">
        {articles.map((it) => (
          <li key={it.id}>
            <a href={it.href}>{it.title}</a>
            <span>{it.readMinutes} min read</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
