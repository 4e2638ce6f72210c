import type { BlockPageContext } from '#components/blocks/block-page-context.ts'
import { Blocks } from '#components/blocks/blocks.tsx'
import type { ResolvedBlock } from '#lib/blocks/resolved-block.ts'

/** The answer of an FAQ: its headings are below the question, which is a heading of level 3. */
export const FaqAnswer = ({
  blocks,
  page,
}: {
  blocks: readonly ResolvedBlock[]
  page: BlockPageContext
}) => <Blocks blocks={blocks} page={{ ...page, headingShift: 2 }} />
