import type { Hit } from '#lib/search/search.ts'

const KIND = { article: 'Article', course: 'Course', faq: 'FAQ' } as const

export function HitView({ hit }: { hit: Hit }) {
  return (
    <article className="hit">
      <p className="kicker">{KIND[hit.kind]}</p>
      <h2 className="hit-title">
        <a href={hit.href}>{hit.title}</a>
      </h2>
      <p className="hit-snippet">
        {hit.snippet.map((part, index) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of one sentence, never reordered
          part.hit ? <mark key={index}>{part.text}</mark> : part.text,
        )}
      </p>
    </article>
  )
}
