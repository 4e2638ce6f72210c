import type { z } from 'zod'
import type { ContentKindName } from '#lib/content-kind.ts'

/** Something of ours that a block shows or links to. `role` says what for: link, image, course, faq, promo … */
export type BlockReference = { role: string; kind: ContentKindName; id: string }

export type Finding = {
  severity: 'error' | 'warning'
  /** Sentence for the editor: what is wrong, what to do. */
  message: string
  blockId: string
}

export type BlockNode = { type: string; attrs: { id: string; version: number } }

/** The node that stands before a block, for rules about neighbours. */
export type Neighbours = { before: string | null; after: string | null }

/**
 * One block type, pure. Its schema is the only definition of it: editor, server, API and import
 * parse with it. A stored document is never rewritten: `upcasts[n]` turns version n into n + 1.
 */
export type Block<Node extends BlockNode = BlockNode> = {
  type: Node['type']
  version: number
  /** What editors call it. */
  label: string
  /** One line for the block menu. */
  hint: string
  schema: z.ZodType<Node>
  /** A new one, as the editor inserts it; must satisfy `schema` once its required words are typed. */
  blank: (id: string) => Node
  upcasts?: Record<number, (node: Record<string, unknown>) => Record<string, unknown>>
  /** Words a learner reads, for search, read time and feeds. Empty for what only points elsewhere. */
  text: (node: Node) => string
  references: (node: Node) => BlockReference[]
  lint?: (node: Node, neighbours: Neighbours) => Omit<Finding, 'blockId'>[]
}

export function defineBlock<Node extends BlockNode>(block: Block<Node>): Block<Node> {
  return block
}
