import type { ArticleCard } from '#lib/articles/article.ts'
import { findArticleCards, findNewestArticles } from '#lib/articles/public-queries.ts'
import type { BlockNeed } from '#lib/blocks/block.ts'
import { linkReferences, targetReferences } from '#lib/blocks/fields.ts'
import { blockFor } from '#lib/blocks/registry.ts'
import { type RichText, richTextReferences } from '#lib/blocks/rich-text.ts'
import type { Reference } from '#lib/content-kind.ts'
import type { CourseCard } from '#lib/courses/course.ts'
import { findCourseCandidates } from '#lib/courses/public-queries.ts'
import type { FaqView } from '#lib/faqs/faq.ts'
import { findFaqs } from '#lib/faqs/public-queries.ts'
import type { Picture } from '#lib/media/media.ts'
import { findPictures } from '#lib/media/public-queries.ts'
import type { PlacementSlot } from '#lib/placements/placement.ts'
import type { PromoRow } from '#lib/promos/promo.ts'
import { findPromos } from '#lib/promos/public-queries.ts'
import { findLinks, type LinkTable } from './links.ts'

/** The page around the rich texts: its subject decides rails, related reading and placements. */
export type ReadingContext = {
  now: Date
  /** The content itself, which is never recommended on its own page; null if the page is not a content. */
  selfId: string | null
  /** Main topic first. */
  topics: readonly { id: string; name: string; slug: string }[]
  /** Main topic's ancestors, nearest first. */
  parentTopicIds: readonly string[]
  level: CourseCard['level'] | null
  pinnedCourseIds: readonly string[]
  ownPlacements: readonly { slot: PlacementSlot; promoId: string | null }[]
  /** Whether the page has slots and recommendations around its text. */
  withSurroundings: boolean
  /** Whether the page recommends courses beyond what its text names. */
  withCourses: boolean
  /** Ids of the FAQs that the page shows outside of its rich texts. */
  faqIds: readonly string[]
  /** An unpublished promo shown in place of its published state; null if there is none. */
  draftPromo: PromoRow | null
  /** Images that are loaded already, by media id. */
  pictures: ReadonlyMap<string, Picture>
}

/** Everything that the rich texts of one page show, loaded with one query per kind. */
export type Library = {
  articles: Map<string, ArticleCard>
  /** Newest of the same topics, for automatic related reading. */
  newest: ArticleCard[]
  courses: Map<string, CourseCard>
  faqs: Map<string, FaqView>
  promos: Map<string, PromoRow>
  pictures: Map<string, Picture>
  links: LinkTable
}

export async function loadLibrary(
  richTexts: readonly RichText[],
  context: ReadingContext,
): Promise<Library> {
  const needs = needsOf(richTexts)
  const found = richTexts.flatMap(richTextReferences)
  const idsOf = (kind: Reference['kind'], ...roles: string[]) => [
    ...new Set(
      found.filter((it) => it.kind === kind && roles.includes(it.role)).map((it) => it.id),
    ),
  ]
  const topicIds = context.topics.map((it) => it.id)
  const wantsNewest = context.withSurroundings || needs.has('newestArticles')
  const wantsPlaced = context.withSurroundings || needs.has('placedPromos')
  const ownPromos = context.ownPlacements.flatMap((it) => it.promoId ?? [])
  const [articles, newest, faqs, published, pictures] = await Promise.all([
    findArticleCards(idsOf('ARTICLE', 'related')),
    wantsNewest
      ? findNewestArticles(topicIds, { exceptId: context.selfId, take: 12 })
      : Promise.resolve([]),
    findFaqs([...idsOf('FAQ', 'faq'), ...context.faqIds]),
    findPromos(
      [...idsOf('PROMO', 'promo'), ...ownPromos],
      wantsPlaced ? { topicIds: [...topicIds, ...context.parentTopicIds], now: context.now } : null,
    ),
    findPictures(idsOf('MEDIA', 'image').filter((id) => !context.pictures.has(id))),
  ])
  const { draftPromo } = context
  const promos = draftPromo
    ? [...published.filter((it) => it.id !== draftPromo.id), draftPromo]
    : published
  const promoCourses = promos.flatMap((it) =>
    it.variant === 'COURSE' ? (it.targets[0]?.contentId ?? []) : [],
  )
  const courses = await findCourseCandidates(
    {
      ids: [...idsOf('COURSE', 'course', 'interest'), ...context.pinnedCourseIds, ...promoCourses],
      topicIds: [
        ...(context.withCourses || needs.has('coursesOfTopics') ? topicIds : []),
        ...idsOf('TOPIC', 'rule'),
      ],
      universityIds: idsOf('UNIVERSITY', 'rule'),
    },
    context.now,
  )
  const links = await findLinks([
    ...found.filter((it) => it.role === 'link' || (it.role === 'interest' && it.kind === 'TOPIC')),
    ...idsOf('TOPIC', 'rule').map((id) => ({ kind: 'TOPIC' as const, id })),
    ...faqs.flatMap((it) => richTextReferences(it.answer).filter((ref) => ref.role === 'link')),
    ...promos.flatMap((it) => [...targetReferences(it.targets), ...linkReferences(it.text)]),
  ])
  return {
    articles: byId(articles),
    newest,
    courses: byId(courses),
    faqs: byId(faqs),
    promos: byId(promos),
    pictures: new Map([...context.pictures, ...pictures]),
    links,
  }
}

function byId<Row extends { id: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((it) => [it.id, it]))
}

const needsOf = (richTexts: readonly RichText[]): ReadonlySet<BlockNeed> =>
  new Set(
    richTexts.flatMap(({ content }) =>
      content.flatMap((block) => blockFor(block.type).needs?.(block) ?? []),
    ),
  )
