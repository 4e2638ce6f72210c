import type { ArticleCard } from '#lib/articles/article.ts'
import type { CourseCard } from '#lib/courses/course.ts'
import type { Picture } from '#lib/media/media.ts'
import type { Recommended } from '#lib/recommendations/rank-courses.ts'
import type { TopicLink } from '#lib/topics/topic.ts'
import type { ResolvedFaq, ResolvedLink, ResolvedPromo } from './resolved-block.ts'

export type CourseRule = {
  topicId: string | null
  level: CourseCard['level'] | null
  universityId: string | null
}

/**
 * Published content that was loaded for one page, as `resolve` of a block sees it. What is not
 * public, or does not exist, is null or left out.
 */
export type BlockLibrary = {
  picture: (id: string | null) => Picture | null
  course: (id: string | null) => CourseCard | null
  /** Ranked for the reader of this page. */
  recommendedCourses: (limit: number) => Recommended[]
  coursesByRule: (rule: CourseRule) => CourseCard[]
  /** Address of the list of courses of a topic; null: of the page's main topic. */
  courseListHref: (topicId: string | null) => string
  article: (id: string | null) => ArticleCard | null
  /** Newest article of the page's topics that the page does not show yet. */
  nextArticle: () => ArticleCard | null
  /** The page does not offer this article again as further reading. */
  markAsShown: (article: ArticleCard) => void
  promo: (id: string | null) => ResolvedPromo | null
  /** The promo that placements choose for the text of this page. */
  promoInText: () => ResolvedPromo | null
  link: (target: LinkTarget) => ResolvedLink | null
  topic: (id: string | null) => TopicLink | null
  /** In the given order. */
  faqs: (items: readonly { faqId: string; question: string | null }[]) => ResolvedFaq[]
}

type LinkTarget = {
  label: string
  contentId: string | null
  url: string | null
  sponsored: boolean
}
