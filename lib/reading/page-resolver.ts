import type { ArticleCard } from '#lib/articles/article.ts'
import type { BlockLibrary, CourseRule } from '#lib/blocks/block-library.ts'
import { type AnyBlock, blockFor } from '#lib/blocks/registry.ts'
import type { ResolvedBlock, ResolvedFaq, ResolvedPromo } from '#lib/blocks/resolved-block.ts'
import { type RichText, richTextReferences } from '#lib/blocks/rich-text.ts'
import type { CourseCard } from '#lib/courses/course.ts'
import { paths, withQuery } from '#lib/paths.ts'
import { choosePlacements, type PlacementSlot } from '#lib/placements/placement.ts'
import { type Recommended, rankCourses } from '#lib/recommendations/rank-courses.ts'
import type { Library, ReadingContext } from './library.ts'
import { resolveLinks } from './links.ts'

/** Resolves the rich texts of one page from one library, and remembers which articles it shows. */
export class PageResolver {
  readonly #library: Library
  readonly #context: ReadingContext
  readonly #slots: Map<PlacementSlot, string>
  readonly #shownArticleIds = new Set<string>()

  constructor(library: Library, context: ReadingContext) {
    this.#library = library
    this.#context = context
    const placed = [...library.promos.values()].flatMap((promo) =>
      promo.placements.map((it) => ({ promoId: promo.id, ...it })),
    )
    const nearest = [...context.topics.map((it) => it.id), ...context.parentTopicIds]
    this.#slots = choosePlacements(placed, nearest, context.ownPlacements)
  }

  /** The blocks that have something to show, in order. */
  resolve(richText: RichText): ResolvedBlock[] {
    for (const { role, id } of richTextReferences(richText)) {
      if (role === 'related') this.#shownArticleIds.add(id)
    }
    return richText.content.flatMap((block) =>
      this.#resolveBlock(resolveLinks(block, this.#library.links)),
    )
  }

  /** The promo in a slot of this page; null: none. */
  slot(slot: PlacementSlot): ResolvedPromo | null {
    const id = this.#slots.get(slot)
    return id === undefined ? null : this.#promo(id)
  }

  /** @param shownIds courses that the page shows already */
  recommended(limit: number, shownIds: ReadonlySet<string> = new Set()): Recommended[] {
    const { pinnedCourseIds, topics, level, selfId } = this.#context
    const candidates = [...this.#library.courses.values()].filter(
      (it) => it.id !== selfId && !shownIds.has(it.id),
    )
    return rankCourses(candidates, { pinnedIds: pinnedCourseIds, topics, level }, limit)
  }

  /** Newest articles of the page's topics that its rich texts do not show. */
  readNext(limit: number): ArticleCard[] {
    return this.#library.newest.filter((it) => !this.#shownArticleIds.has(it.id)).slice(0, limit)
  }

  /** Questions in the given order; those that are not public are left out. */
  faqs(items: readonly { faqId: string; question: string | null }[]): ResolvedFaq[] {
    return items.flatMap(({ faqId, question }) => {
      const faq = this.#library.faqs.get(faqId)
      if (!faq) return []
      return [
        {
          id: faq.id,
          slug: faq.slug,
          question: question ?? faq.question,
          answer: this.resolve(faq.answer),
          answerText: faq.answerText,
        },
      ]
    })
  }

  /** The cast is sound: the definition of a block type resolves what the view of that type takes. */
  #resolveBlock(block: AnyBlock): ResolvedBlock[] {
    const { resolve } = blockFor(block.type)
    const resolved = resolve ? resolve(block, this.#blockLibrary) : {}
    return resolved ? [{ type: block.type, block, ...resolved } as ResolvedBlock] : []
  }

  readonly #blockLibrary: BlockLibrary = {
    picture: (id) => this.#library.pictures.get(id ?? '') ?? null,
    course: (id) => this.#library.courses.get(id ?? '') ?? null,
    recommendedCourses: (limit) => this.recommended(limit),
    coursesByRule: (rule) =>
      [...this.#library.courses.values()].filter((it) => matchesRule(it, rule)),
    courseListHref: (topicId) => this.#courseListHref(topicId),
    article: (id) => this.#library.articles.get(id ?? '') ?? null,
    nextArticle: () => this.readNext(1)[0] ?? null,
    markAsShown: ({ id }) => void this.#shownArticleIds.add(id),
    promo: (id) => this.#promo(id ?? ''),
    promoInText: () => this.slot('IN_TEXT'),
    link: ({ label, contentId, url, sponsored }) => {
      const href = contentId ? this.#library.links.get(contentId)?.href : url
      return href ? { label, href, sponsored } : null
    },
    topic: (id) => {
      const found = this.#library.links.get(id ?? '')
      if (!id || !found) return null
      return { id, slug: lastSegment(found.href), name: found.title, href: found.href, hue: 0 }
    },
    faqs: (items) => this.faqs(items),
  }

  #promo(id: string): ResolvedPromo | null {
    const row = this.#library.promos.get(id)
    if (!row) return null
    const { placements: _, targets, text, ...own } = row
    const links = targets.flatMap((it) => this.#blockLibrary.link(it) ?? [])
    if (links.length === 0 && row.variant !== 'FORM') return null
    const course =
      row.variant === 'COURSE' ? this.#library.courses.get(targets[0]?.contentId ?? '') : undefined
    return {
      ...own,
      text: resolveLinks(text, this.#library.links),
      targets: links,
      course: course ?? null,
    }
  }

  #courseListHref(topicId: string | null): string {
    const href = topicId && this.#library.links.get(topicId)?.href
    const own = this.#context.topics.find((it) => it.id === topicId)
    const slug = own?.slug ?? (href && lastSegment(href))
    return withQuery(paths.courses(), slug ? { topic: slug } : {})
  }
}

const lastSegment = (href: string) => href.split('/').at(-1) ?? ''

function matchesRule(course: CourseCard, rule: CourseRule): boolean {
  return (
    (!rule.topicId || course.topicIds.includes(rule.topicId)) &&
    (!rule.level || course.level === rule.level) &&
    (!rule.universityId || course.university.id === rule.universityId)
  )
}
