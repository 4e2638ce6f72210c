import type { ResolvedBlockOf } from '#lib/blocks/resolved-block.ts'
import { InlineText } from '../inline.tsx'

export function HeadingView({ block }: ResolvedBlockOf<'heading'>) {
  const Heading = `h${block.attrs.level}` as const
  return (
    <Heading id={block.attrs.anchor}>
      <InlineText inline={block.content} />
    </Heading>
  )
}
