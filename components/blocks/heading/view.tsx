import type { DrawnBlockOf } from '#lib/reading/drawn.ts'
import { InlineText } from '../inline.tsx'

export function HeadingView({ block }: DrawnBlockOf<'heading'>) {
  const Heading = `h${block.attrs.level}` as const
  return (
    <Heading id={block.attrs.anchor}>
      <InlineText inline={block.content} />
    </Heading>
  )
}
