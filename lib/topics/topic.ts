import type { RichText } from '#lib/blocks/rich-text.ts'
import type { Picture } from '#lib/media/media.ts'

export type TopicLink = { id: string; slug: string; name: string; href: string; hue: number }

export type TopicCard = TopicLink & { summary: string; picture: Picture | null }

export type TopicView = TopicCard & {
  introduction: RichText
  /** Nearest first. */
  parents: TopicLink[]
  children: TopicCard[]
  /** Articles to read first, in order; some of them may not be published. */
  startHereIds: string[]
  seo: { title: string; description: string; image: string | null }
}
