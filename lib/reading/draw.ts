import type { ArticleCard } from '#lib/articles/article.ts'
import type { AnyBlock, BlockOf } from '#lib/blocks/registry.ts'
import type { RichText } from '#lib/blocks/rich-text.ts'
import type { CourseCard } from '#lib/courses/course.ts'
import { paths, withQuery } from '#lib/paths.ts'
import { choosePlacements, type PlacementSlot } from '#lib/placements/placement.ts'
import { type Recommended, rankCourses } from '#lib/recommendations/rank-courses.ts'
import type { DrawnBlock, DrawnFaq, DrawnLink, DrawnPromo } from './drawn.ts'
import type { Library, ReadingContext } from './library.ts'
import { resolveLinks } from './links.ts'

/** Draws the documents of one page from one library; remembers what it has already recommended. */
export class Drawing {
  readonly #library: Library
  readonly #context: ReadingContext
  readonly #slots: Map<PlacementSlot, string>
  readonly #shownArticles = new Set<string>()

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
  document(doc: RichText): DrawnBlock[] {
    for (const block of doc.content) {
      if (block.type === 'relatedArticle' && block.attrs.articleId) {
        this.#shownArticles.add(block.attrs.articleId)
      }
    }
    return doc.content.flatMap((block) => this.#block(resolveLinks(block, this.#library.links)))
  }

  /** What stands in a slot of this page; null: nothing. */
  slot(slot: PlacementSlot): DrawnPromo | null {
    const id = this.#slots.get(slot)
    return id === undefined ? null : this.#promo(id)
  }

  recommended(limit: number): Recommended[] {
    const { pinnedCourseIds, topics, level } = this.#context
    const candidates = [...this.#library.courses.values()].filter(
      (it) => it.id !== this.#context.selfId,
    )
    return rankCourses(candidates, { pinnedIds: pinnedCourseIds, topics, level }, limit)
  }

  /** Newest of the same topics that the text itself has not named. */
  readNext(limit: number): ArticleCard[] {
    return this.#library.newest.filter((it) => !this.#shownArticles.has(it.id)).slice(0, limit)
  }

  #block(block: AnyBlock): DrawnBlock[] {
    const { pictures, courses } = this.#library
    switch (block.type) {
      case 'image': {
        const picture = pictures.get(block.attrs.mediaId)
        const { alt } = block.attrs
        return picture
          ? [{ type: block.type, block, picture: alt === null ? picture : { ...picture, alt } }]
          : []
      }
      case 'video': {
        const poster = block.attrs.posterId ? (pictures.get(block.attrs.posterId) ?? null) : null
        return [{ type: block.type, block, poster }]
      }
      case 'relatedArticle': {
        const link = this.#relatedArticle(block)
        return link ? [{ type: block.type, block, link }] : []
      }
      case 'promo': {
        const promo = this.#promoBlock(block)
        return promo ? [{ type: block.type, block, promo }] : []
      }
      case 'courseRail': {
        const rail = this.#rail(block)
        return rail.length > 0
          ? [{ type: block.type, block, courses: rail, viewAllHref: this.#viewAll(block) }]
          : []
      }
      case 'programCard': {
        const course = courses.get(block.attrs.courseId)
        return course ? [{ type: block.type, block, course }] : []
      }
      case 'faqSection': {
        const faqs = this.faqs(block.attrs.items)
        return faqs.length > 0 ? [{ type: block.type, block, faqs }] : []
      }
      case 'resourceList': {
        const links = block.attrs.items.flatMap(({ target, note }) => {
          const link = this.#link(target)
          return link ? [{ link, note }] : []
        })
        return links.length > 0 ? [{ type: block.type, block, links }] : []
      }
      case 'counselling': {
        const { topicId, courseId } = block.attrs
        const course = courseId ? (courses.get(courseId) ?? null) : null
        return [{ type: block.type, block, topic: this.#topic(topicId), course }]
      }
      default:
        return [{ type: block.type, block } as DrawnBlock]
    }
  }

  /** Questions in the order asked for; those that are not public are left out. */
  faqs(items: readonly { faqId: string; question: string | null }[]): DrawnFaq[] {
    return items.flatMap(({ faqId, question }) => {
      const faq = this.#library.faqs.get(faqId)
      if (!faq) return []
      return [
        {
          id: faq.id,
          slug: faq.slug,
          question: question ?? faq.question,
          answer: this.document(faq.answer),
          answerText: faq.answerText,
        },
      ]
    })
  }

  #relatedArticle({ attrs }: BlockOf<'relatedArticle'>): DrawnLink | null {
    if (attrs.mode === 'url') {
      return attrs.url ? { label: attrs.label, href: attrs.url, sponsored: false } : null
    }
    const article =
      attrs.mode === 'article'
        ? this.#library.articles.get(attrs.articleId ?? '')
        : this.readNext(1)[0]
    if (!article) return null
    this.#shownArticles.add(article.id)
    return { label: attrs.label || article.title, href: article.href, sponsored: false }
  }

  #promoBlock({ attrs }: BlockOf<'promo'>) {
    if (attrs.mode === 'own') {
      const targets = attrs.targets.flatMap((it) => this.#link(it) ?? [])
      return targets.length > 0
        ? { title: '', text: attrs.lead, targets, ctaId: attrs.ctaId }
        : null
    }
    return attrs.mode === 'shared' ? this.#promo(attrs.promoId ?? '') : this.slot('IN_TEXT')
  }

  #promo(id: string): DrawnPromo | null {
    const row = this.#library.promos.get(id)
    if (!row) return null
    const { placements: _, targets, text, ...own } = row
    const links = targets.flatMap((it) => this.#link(it) ?? [])
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

  #rail({ attrs }: BlockOf<'courseRail'>): Recommended[] {
    const all = [...this.#library.courses.values()]
    if (attrs.mode === 'automatic') return this.recommended(attrs.limit)
    const chosen =
      attrs.mode === 'pinned'
        ? attrs.courseIds.flatMap((id) => this.#library.courses.get(id) ?? [])
        : all.filter((it) => fits(it, attrs.rule))
    return chosen
      .filter((it) => it.intake !== null)
      .slice(0, attrs.limit)
      .map((course) => ({ course, reason: '' }))
  }

  #viewAll({ attrs }: BlockOf<'courseRail'>): string | null {
    if (!attrs.viewAll) return null
    const topicId = attrs.mode === 'rule' ? attrs.rule.topicId : null
    const topic = topicId
      ? this.#library.links.get(topicId)?.href.split('/').at(-1)
      : this.#context.topics[0]?.slug
    return withQuery(paths.courses(), topic ? { topic } : {})
  }

  #link(target: {
    label: string
    contentId: string | null
    url: string | null
    sponsored: boolean
  }): DrawnLink | null {
    const { label, contentId, url, sponsored } = target
    const href = contentId ? this.#library.links.get(contentId)?.href : url
    return href ? { label, href, sponsored } : null
  }

  #topic(id: string | null) {
    const found = id ? this.#library.links.get(id) : undefined
    if (!id || !found) return null
    const slug = found.href.split('/').at(-1) ?? ''
    return { id, slug, name: found.title, href: found.href, hue: 0 }
  }
}

function fits(course: CourseCard, rule: BlockOf<'courseRail'>['attrs']['rule']): boolean {
  return (
    (!rule.topicId || course.topicIds.includes(rule.topicId)) &&
    (!rule.level || course.level === rule.level) &&
    (!rule.universityId || course.university.id === rule.universityId)
  )
}
