import type { SiteFrame } from '#components/site/site-frame.ts'

/** What blocks know about the page they stand on. */
export type PageOfBlocks = {
  frame: SiteFrame
  /** Address of the page, from the slash on. */
  path: string
  /** The content that the page shows, as the source of what is asked for on it. */
  contentId: string | null
}
