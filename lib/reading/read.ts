import type { ArticleCard } from '#lib/articles/article.ts'
import type { ArticleView } from '#lib/articles/article-view.ts'
import type { ResolvedBlock, ResolvedFaq, ResolvedPromo } from '#lib/blocks/resolved-block.ts'
import { type RichText, richTextSections, type Section } from '#lib/blocks/rich-text.ts'
import type { CourseView } from '#lib/courses/course-view.ts'
import type { PlacementSlot } from '#lib/placements/placement.ts'
import type { PromoRow } from '#lib/promos/promo.ts'
import type { Recommended } from '#lib/recommendations/rank-courses.ts'
import { loadLibrary, type ReadingContext } from './library.ts'
import { PageResolver } from './page-resolver.ts'

export type ArticleReading = {
  body: ResolvedBlock[]
  sections: Section[]
  slots: Record<PlacementSlot, ResolvedPromo | null>
  recommended: Recommended[]
  readNext: ArticleCard[]
}

/**
 * Loads and resolves an article's body and everything around it, ready to render.
 *
 * @param draftPromo shown instead of its published state, or where `article.ownPlacements` put it
 */
export async function readArticle(
  article: ArticleView,
  now: Date,
  draftPromo: PromoRow | null = null,
): Promise<ArticleReading> {
  const context: ReadingContext = {
    now,
    selfId: article.id,
    topics: article.topics,
    parentTopicIds: article.parentTopicIds,
    level: article.level,
    pinnedCourseIds: article.pinnedCourseIds,
    ownPlacements: article.ownPlacements,
    withSurroundings: true,
    withCourses: true,
    faqIds: [],
    draftPromo,
    pictures: article.pictures,
  }
  const resolver = new PageResolver(await loadLibrary([article.body], context), context)
  const body = resolver.resolve(article.body)
  return {
    body,
    sections: sectionsOf(article.body, body),
    slots: {
      RAIL_FORM: resolver.slot('RAIL_FORM'),
      RAIL_CARD: resolver.slot('RAIL_CARD'),
      UNDER_ARTICLE: resolver.slot('UNDER_ARTICLE'),
      STICKY_BAR: resolver.slot('STICKY_BAR'),
      IN_TEXT: resolver.slot('IN_TEXT'),
    },
    recommended: resolver.recommended(3),
    readNext: resolver.readNext(3),
  }
}

/** The table of contents of what is shown; a section of FAQs is not if none of them is public. */
function sectionsOf({ type, content }: RichText, shown: readonly ResolvedBlock[]): Section[] {
  const ids = new Set(shown.map((it) => it.block.attrs.id))
  return richTextSections({ type, content: content.filter((it) => ids.has(it.attrs.id)) })
}

const EMPTY_CONTEXT: Omit<ReadingContext, 'now'> = {
  selfId: null,
  topics: [],
  parentTopicIds: [],
  level: null,
  pinnedCourseIds: [],
  ownPlacements: [],
  withSurroundings: false,
  withCourses: false,
  faqIds: [],
  draftPromo: null,
  pictures: new Map(),
}

/** Resolves rich texts without an article around them (pages, answers, introductions), in the order given. */
export async function resolveRichTexts(
  richTexts: readonly RichText[],
  now: Date,
  context: Partial<ReadingContext> = {},
): Promise<ResolvedBlock[][]> {
  const fullContext = { ...EMPTY_CONTEXT, ...context, now }
  const resolver = new PageResolver(await loadLibrary(richTexts, fullContext), fullContext)
  return richTexts.map((it) => resolver.resolve(it))
}

type CourseReading = {
  about: ResolvedBlock[]
  faqs: ResolvedFaq[]
  /** Other courses of the same topics that take applications and that its texts do not show; those of the same level first. */
  similar: Recommended[]
}

export async function readCourse(course: CourseView, now: Date): Promise<CourseReading> {
  const context: ReadingContext = {
    ...EMPTY_CONTEXT,
    now,
    selfId: course.id,
    topics: course.topics,
    level: course.level,
    withCourses: true,
    faqIds: course.faqs.map((it) => it.faqId),
  }
  const resolver = new PageResolver(await loadLibrary([course.about], context), context)
  const about = resolver.resolve(course.about)
  const faqs = resolver.faqs(course.faqs)
  const shownIds = coursesShownBy([...about, ...faqs.flatMap((it) => it.answer)])
  return { about, faqs, similar: resolver.recommended(3, shownIds) }
}

/** Ids of the courses that have a card in these blocks. */
const coursesShownBy = (blocks: readonly ResolvedBlock[]): Set<string> =>
  new Set(
    blocks.flatMap((it) => {
      if (it.type === 'programCard') return [it.course.id]
      return it.type === 'courseRail' ? it.courses.map(({ course }) => course.id) : []
    }),
  )
