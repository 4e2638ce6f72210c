import type { z } from 'zod'
import type { Reference } from '#lib/content-kind.ts'
import type { BlockLibrary } from './block-library.ts'

export type Finding = {
  severity: 'error' | 'warning'
  /** Sentence for the editor: what is wrong and what to do. */
  message: string
  blockId: string
}

export type BlockNode = { type: string; attrs: { id: string; version: number } }

/** Types of the blocks before and after a block; null at the start and at the end of the text. */
type Neighbours = { before: string | null; after: string | null }

/** The groups of the block menu, in their order there. */
export const BLOCK_GROUPS = ['Text', 'Highlighted', 'Images and tables', 'Site content'] as const

export type BlockGroup = (typeof BLOCK_GROUPS)[number]

/** What a block needs beyond its own references. It is loaded only for pages that need it. */
export type BlockNeed = 'newestArticles' | 'coursesOfTopics' | 'placedPromos'

/** One entry of the block menu for a block that has several, such as a heading of each level. */
type BlockVariant<Node> = {
  key: string
  label: string
  hint: string
  keywords: string
  create: (id: string) => Node
}

/**
 * One block type, without I/O. Its schema is the only definition of its fields: editor, server, API
 * and import parse with it. A stored body is never rewritten: `upcasts[n]` turns version n into
 * n + 1. `Resolved` is what its view needs beside the block itself.
 */
export type Block<Node extends BlockNode = BlockNode, Resolved = unknown> = {
  type: Node['type']
  version: number
  /** Name of the block in menus and on the block's form. */
  label: string
  /** One line for the block menu. */
  hint: string
  group: BlockGroup
  /** Further words by which the block menu finds it, separated by spaces. */
  keywords?: string
  variants?: readonly BlockVariant<Node>[]
  schema: z.ZodType<Node>
  /** A new block; satisfies `schema` once its required fields are filled in. */
  blank: (id: string) => Node
  /** A new block as the block menu inserts it, where `blank` has placeholder text. */
  empty?: (id: string) => Node
  /** Called while it is edited: takes a full address where only a part of it is stored. */
  normalise?: (node: Node) => Node
  upcasts?: Record<number, (node: Record<string, unknown>) => Record<string, unknown>>
  /** Its form is always open in the editor, because it looks like the finished block. */
  isEditedInPlace?: boolean
  /** For a field that only some values of `mode` use: those values. */
  fieldModes?: Readonly<Record<string, readonly string[]>>
  /** What the editor shows of a closed block without text of its own. Left out: its title. */
  summary?: (node: Node) => string
  /** Text that a reader sees, for search, reading time and feeds. Empty for a block that only refers to other content. */
  text: (node: Node) => string
  references: (node: Node) => Reference[]
  needs?: (node: Node) => readonly BlockNeed[]
  /**
   * What the view shows of other content, taken from what was loaded for the page. Null: nothing to
   * show, the block is left out. A block without this function needs nothing else.
   */
  resolve?: (node: Node, library: BlockLibrary) => Resolved | null
  lint?: (node: Node, neighbours: Neighbours) => Omit<Finding, 'blockId'>[]
}

export function defineBlock<Node extends BlockNode, Resolved = unknown>(
  block: Block<Node, Resolved>,
): Block<Node, Resolved> {
  return block
}
