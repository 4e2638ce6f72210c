import type { DrawnBlockOf } from '#lib/reading/drawn.ts'
import { InlineText } from '../inline.tsx'

export function ParagraphView({ block }: DrawnBlockOf<'paragraph'>) {
  if (!block.content?.length) return null
  return (
    <p>
      <InlineText inline={block.content} />
    </p>
  )
}
