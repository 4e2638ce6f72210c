import type { Picture } from '#lib/media/media.ts'
import type { TopicLink } from '#lib/topics/topic.ts'

export type ArticleCard = {
  id: string
  slug: string
  href: string
  title: string
  standfirst: string
  readMinutes: number
  updatedAt: Date
  publishedAt: Date
  /** Main topic; null if the article has no topic. */
  topic: TopicLink | null
  authors: { name: string; href: string }[]
  picture: Picture | null
}
