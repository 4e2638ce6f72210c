import type { AuthorCard, SignedAuthor } from '#lib/authors/author.ts'
import type { RichText } from '#lib/blocks/rich-text.ts'
import type { Level } from '#lib/courses/course.ts'
import type { Picture } from '#lib/media/media.ts'
import type { TopicLink } from '#lib/topics/topic.ts'
import type { PLACEMENT_SLOTS } from './schema.ts'

type PlacementSlot = (typeof PLACEMENT_SLOTS)[number]

export type ArticleCard = {
  id: string
  slug: string
  href: string
  title: string
  standfirst: string
  readMinutes: number
  updatedAt: Date
  publishedAt: Date
  /** The main topic. */
  topic: TopicLink | null
  authors: { name: string; href: string }[]
  picture: Picture | null
}

export type Correction = { on: string; text: string }

export type ArticleView = Omit<ArticleCard, 'authors'> & {
  authors: SignedAuthor[]
  reviewer: AuthorCard | null
  reviewedOn: Date | null
  level: Level | null
  /** Main topic first. */
  topics: TopicLink[]
  /** The main topic's parents, nearest first, for placements that hold for a whole branch. */
  parentTopicIds: string[]
  body: RichText
  /** Those in the text, by the id of their medium, as far as they came along. */
  pictures: ReadonlyMap<string, Picture>
  pinnedCourseIds: string[]
  ownPlacements: { slot: PlacementSlot; promoId: string | null }[]
  wordCount: number
  /** Null where the editor hides it. */
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
