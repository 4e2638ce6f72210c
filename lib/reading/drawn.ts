import type { Inline } from '#lib/blocks/inline.ts'
import type { BlockOf, BlockType } from '#lib/blocks/registry.ts'
import type { CourseCard } from '#lib/courses/course.ts'
import type { Picture } from '#lib/media/media.ts'
import type { PromoVariant } from '#lib/promos/promo.ts'
import type { Recommended } from '#lib/recommendations/rank-courses.ts'
import type { TopicLink } from '#lib/topics/topic.ts'

/** A link whose address is known; `rel` comes from `sponsored`. */
export type DrawnLink = { label: string; href: string; sponsored: boolean }

export type DrawnFaq = {
  id: string
  slug: string
  /** This page's own wording, or the FAQ's. */
  question: string
  answer: DrawnBlock[]
  answerText: string
}

export type DrawnPromo = {
  id: string
  variant: PromoVariant
  title: string
  text: Inline
  ctaId: string
  ctaLabel: string
  thankYou: string | null
  targets: DrawnLink[]
  /** Of the variant COURSE: the course that its first target names. */
  course: CourseCard | null
}

/** What a block needs beyond its own words, by type. */
type Resolved = {
  image: { picture: Picture }
  video: { poster: Picture | null }
  relatedArticle: { link: DrawnLink }
  promo: { promo: Pick<DrawnPromo, 'text' | 'targets' | 'ctaId' | 'title'> }
  courseRail: { courses: Recommended[]; viewAllHref: string | null }
  programCard: { course: CourseCard }
  faqSection: { faqs: DrawnFaq[] }
  resourceList: { links: { link: DrawnLink; note: string }[] }
  counselling: { topic: TopicLink | null; course: CourseCard | null }
}

type DrawnOf<Type extends BlockType> = {
  type: Type
  /** Its own words; every link in them has an address, what could not be resolved is plain text. */
  block: BlockOf<Type>
} & (Type extends keyof Resolved ? Resolved[Type] : unknown)

/** A block that a view can draw without asking anybody. Blocks that have nothing to show are left out. */
export type DrawnBlock = { [Type in BlockType]: DrawnOf<Type> }[BlockType]

export type DrawnBlockOf<Type extends BlockType> = Extract<DrawnBlock, { type: Type }>
