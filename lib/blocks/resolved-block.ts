import type { CourseCard } from '#lib/courses/course.ts'
import type { PromoRow } from '#lib/promos/promo.ts'
import type { Block, BlockNode } from './block.ts'
import type { BlockOf, BlockType, blocks } from './registry.ts'

/** A link whose address is known; the view derives `rel` from `sponsored`. */
export type ResolvedLink = { label: string; href: string; sponsored: boolean }

export type ResolvedFaq = {
  id: string
  slug: string
  /** This page's own wording, or the FAQ's. */
  question: string
  answer: ResolvedBlock[]
  answerText: string
}

export type ResolvedPromo = Omit<PromoRow, 'targets' | 'placements'> & {
  targets: ResolvedLink[]
  /** For the variant COURSE, the course that its first target names. */
  course: CourseCard | null
}

type ResolvedBy<B> =
  B extends Block<infer _Node extends BlockNode, infer Resolved> ? Resolved : never

type ResolvedOf<Type extends BlockType> = {
  type: Type
  /** Every link in it has an address; a link to something that is not public is plain text. */
  block: BlockOf<Type>
} & ResolvedBy<(typeof blocks)[Type]>

/** A block that a view can render without loading anything. Blocks with nothing to show are left out. */
export type ResolvedBlock = { [Type in BlockType]: ResolvedOf<Type> }[BlockType]

export type ResolvedBlockOf<Type extends BlockType> = Extract<ResolvedBlock, { type: Type }>
