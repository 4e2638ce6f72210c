import type { ReactNode } from 'react'
import type { SiteFrame } from '#components/site/site-frame.ts'
import type { ResolvedBlock } from '#lib/blocks/resolved-block.ts'

/** What blocks know about the page that they are part of. */
export type BlockPageContext = {
  frame: SiteFrame
  /** Path of the page, with its leading slash. */
  path: string
  /** The content that the page shows: the source of requests that are sent from it. */
  contentId: string | null
  /** Added to the levels of headings, where the text is part of a section of the page. */
  headingShift?: 1 | 2
}

/** What a view may use beside its own block. */
export type ViewContext = {
  page: BlockPageContext
  /** For a view that shows other rich text below headings of its own: the answers of FAQs. */
  renderBlocks: (blocks: readonly ResolvedBlock[]) => ReactNode
}
