import type { Block, BlockNode } from './block.ts'
import { callout } from './callout.ts'
import { chooseIf } from './choose-if.ts'
import { code } from './code.ts'
import { comparisonTable } from './comparison-table.ts'
import { counselling } from './counselling.ts'
import { courseRail } from './course-rail.ts'
import { divider } from './divider.ts'
import { embed } from './embed.ts'
import { faqSection } from './faq-section.ts'
import { heading } from './heading.ts'
import { image } from './image.ts'
import { keyTakeaways } from './key-takeaways.ts'
import { labelledList } from './labelled-list.ts'
import { bulletList, orderedList } from './list.ts'
import { paragraph } from './paragraph.ts'
import { programCard } from './program-card.ts'
import { promo } from './promo.ts'
import { prosAndCons } from './pros-and-cons.ts'
import { quote } from './quote.ts'
import { references } from './references.ts'
import { relatedArticle } from './related-article.ts'
import { resourceList } from './resource-list.ts'
import { statistic } from './statistic.ts'
import { steps } from './steps.ts'
import { table } from './table.ts'
import { video } from './video.ts'

/** Every block type, in the order in which each group of the block menu lists them. */
export const blocks = {
  heading,
  paragraph,
  bulletList,
  orderedList,
  labelledList,
  image,
  video,
  codeBlock: code,
  blockquote: quote,
  callout,
  keyTakeaways,
  steps,
  divider,
  table,
  comparisonTable,
  statistic,
  references,
  prosAndCons,
  chooseIf,
  relatedArticle,
  promo,
  courseRail,
  programCard,
  faqSection,
  resourceList,
  counselling,
  embed,
} as const

export type BlockType = keyof typeof blocks

type NodeOf<B> = B extends Block<infer Node, unknown> ? Node : never

/** Any block of a rich text; `type` tells which. */
export type AnyBlock = { [Type in BlockType]: NodeOf<(typeof blocks)[Type]> }[BlockType]

export type BlockOf<Type extends BlockType> = Extract<AnyBlock, { type: Type }>

export function isBlockType(type: string): type is BlockType {
  return Object.hasOwn(blocks, type)
}

/** The definition of a block type. The cast is sound because the key is the type of its nodes. */
export function blockFor(type: BlockType): Block<BlockNode> {
  return blocks[type] as unknown as Block<BlockNode>
}
