import type { DrawnBlockOf } from '#lib/reading/drawn.ts'
import { InlineText } from '../inline.tsx'
import { Link } from '../link.tsx'

export function QuoteView({ block }: DrawnBlockOf<'blockquote'>) {
  const { text, attribution, url } = block.attrs
  return (
    <figure className="quote">
      <blockquote cite={url ?? undefined}>
        <p>
          <InlineText inline={text} />
        </p>
      </blockquote>
      {attribution && (
        <figcaption>{url ? <Link href={url}>{attribution}</Link> : attribution}</figcaption>
      )}
    </figure>
  )
}
