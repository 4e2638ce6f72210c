import type { ArticleSnapshot } from '#lib/articles/schema.ts'
import type { AuthorSnapshot } from '#lib/authors/schema.ts'
import type { ClaimInput, CourseSnapshot, FeeInput } from '#lib/courses/schema.ts'
import type { FaqSnapshot } from '#lib/faqs/schema.ts'
import type { PageSnapshot } from '#lib/pages/schema.ts'
import type { PromoSnapshot } from '#lib/promos/schema.ts'
import type { TopicSnapshot } from '#lib/topics/schema.ts'
import type { UniversitySnapshot } from '#lib/universities/schema.ts'

/** A picture drawn by prisma/demo/drawings from its seed; every demo medium has one. */
export type DemoDrawing = {
  /** demoId('MEDIA', name) */
  name: string
  motif: 'article' | 'topic' | 'monogram' | 'portrait'
  hue: number
  /** Letters of a monogram or portrait; a motif word for articles (compare, network, table, growth …). */
  label: string
  alt: string
}

export type DemoArticle = {
  snapshot: ArticleSnapshot
  /** ISO day of publication. */
  publishedOn: string
  views: number
  drawing: DemoDrawing
}

export type DemoFaq = { snapshot: FaqSnapshot; publishedOn: string }

/** Days are counted from the day of seeding, so that the demo always has open courses. */
export type DemoIntake = {
  startsInDays: number
  applyByInDays: number
  seatsTotal: number | null
  seatsFilled: number | null
  seatsPercent: number | null
  seatsSource: string | null
}

export type DemoCourse = {
  snapshot: CourseSnapshot
  publishedOn: string
  /** Left out: the course takes no applications at the moment. */
  intakes: DemoIntake[]
  fee: FeeInput
  /** `expiresAt` is set while seeding. */
  claim: Omit<ClaimInput, 'expiresAt'> | null
}

export type DemoUniversity = { snapshot: UniversitySnapshot; drawing: DemoDrawing }
export type DemoAuthor = { snapshot: AuthorSnapshot; drawing: DemoDrawing }
export type DemoTopic = { snapshot: TopicSnapshot; drawing: DemoDrawing }
export type DemoPage = { snapshot: PageSnapshot; publishedOn: string }
export type DemoPromo = { snapshot: PromoSnapshot }
