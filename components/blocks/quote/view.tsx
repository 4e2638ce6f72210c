import type { ResolvedBlockOf } from '#lib/blocks/resolved-block.ts'
import { InlineText } from '../inline.tsx'
import { Link } from '../link.tsx'

export function QuoteView({ block }: ResolvedBlockOf<'blockquote'>) {
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
