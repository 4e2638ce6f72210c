import type { ResolvedBlockOf } from '#lib/blocks/resolved-block.ts'
import type { ViewContext } from '../block-page-context.ts'
import { InlineText } from '../inline.tsx'

export function HeadingView({ block, page }: ResolvedBlockOf<'heading'> & ViewContext) {
  const Heading = `h${(block.attrs.level + (page.headingShift ?? 0)) as 2 | 3 | 4 | 5 | 6}` as const
  return (
    <Heading id={block.attrs.anchor}>
      <InlineText inline={block.content} />
    </Heading>
  )
}
