import type { ResolvedBlockOf } from '#lib/blocks/resolved-block.ts'
import { InlineText } from '../inline.tsx'

export function ParagraphView({ block }: ResolvedBlockOf<'paragraph'>) {
  if (!block.content?.length) return null
  return (
    <p>
      <InlineText inline={block.content} />
    </p>
  )
}
