import type { ArticleCard, ArticleView } from '#lib/articles/article.ts'
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
 * An article's text and all that stands around it, ready to draw.
 *
 * @param draftPromo shown where its published words would stand, or where `article.ownPlacements` put it
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
  const drawing = new PageResolver(await loadLibrary([article.body], context), context)
  const body = drawing.resolve(article.body)
  return {
    body,
    sections: richTextSections(article.body),
    slots: {
      RAIL_FORM: drawing.slot('RAIL_FORM'),
      RAIL_CARD: drawing.slot('RAIL_CARD'),
      UNDER_ARTICLE: drawing.slot('UNDER_ARTICLE'),
      STICKY_BAR: drawing.slot('STICKY_BAR'),
      IN_TEXT: drawing.slot('IN_TEXT'),
    },
    recommended: drawing.recommended(3),
    readNext: drawing.readNext(3),
  }
}

const PLAIN: Omit<ReadingContext, 'now'> = {
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

/** Documents that stand alone (pages, answers, introductions), drawn in the order given. */
export async function resolveRichTexts(
  documents: readonly RichText[],
  now: Date,
  context: Partial<ReadingContext> = {},
): Promise<ResolvedBlock[][]> {
  const whole = { ...PLAIN, ...context, now }
  const drawing = new PageResolver(await loadLibrary(documents, whole), whole)
  return documents.map((doc) => drawing.resolve(doc))
}

type CourseReading = {
  about: ResolvedBlock[]
  faqs: ResolvedFaq[]
  /** Others of the same topics; the course itself is not among them. */
  similar: Recommended[]
}

export async function readCourse(course: CourseView, now: Date): Promise<CourseReading> {
  const context: ReadingContext = {
    ...PLAIN,
    now,
    selfId: course.id,
    topics: course.topics,
    level: course.level,
    withCourses: true,
    faqIds: course.faqs.map((it) => it.faqId),
  }
  const drawing = new PageResolver(await loadLibrary([course.about], context), context)
  return {
    about: drawing.resolve(course.about),
    faqs: drawing.faqs(course.faqs),
    similar: drawing.recommended(3),
  }
}
