import type { RichText } from '#lib/blocks/rich-text.ts'
import type { TopicCard, TopicLink } from './topic.ts'

export type TopicView = TopicCard & {
  introduction: RichText
  /** Nearest first. */
  parents: TopicLink[]
  children: TopicCard[]
  /** Articles to read first, in order; some of them may not be published. */
  startHereIds: string[]
  seo: { title: string; description: string; image: string | null }
}
