import type { ResolvedBlockOf } from '#lib/blocks/resolved-block.ts'
import { CitationText } from '../citation.tsx'

export function ReferencesView({ block }: ResolvedBlockOf<'references'>) {
  const { id, title, items } = block.attrs
  return (
    <section className="references" aria-labelledby={`references-${id}`}>
      <h2 id={`references-${id}`}>{title}</h2>
      <ol className="reference-list">
        {items.map((it) => (
          <li key={`${it.title} ${it.url}`}>
            <CitationText source={it} />
          </li>
        ))}
      </ol>
    </section>
  )
}
