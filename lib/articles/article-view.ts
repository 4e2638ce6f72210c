import type { AuthorCard, SignedAuthor } from '#lib/authors/author.ts'
import type { RichText } from '#lib/blocks/rich-text.ts'
import type { Level } from '#lib/level.ts'
import type { Picture } from '#lib/media/media.ts'
import type { PlacementSlot } from '#lib/placements/placement.ts'
import type { TopicLink } from '#lib/topics/topic.ts'
import type { ArticleCard } from './article.ts'

export type Correction = { on: string; text: string }

export type ArticleView = Omit<ArticleCard, 'authors'> & {
  authors: SignedAuthor[]
  reviewer: AuthorCard | null
  reviewedOn: Date | null
  level: Level | null
  /** Main topic first. */
  topics: TopicLink[]
  /** Ancestors of the main topic, nearest first; a placement for a topic also applies to its descendants. */
  parentTopicIds: string[]
  body: RichText
  /** Pictures of the text that are loaded already, by the id of their medium. */
  pictures: ReadonlyMap<string, Picture>
  pinnedCourseIds: string[]
  ownPlacements: { slot: PlacementSlot; promoId: string | null }[]
  wordCount: number
  /** Null: the number is hidden on this article. */
  views: number | null
  corrections: Correction[]
  aiDisclosure: string | null
  seo: {
    title: string
    description: string
    canonical: string | null
    image: string | null
  }
}
