import type { RichText } from '#lib/blocks/rich-text.ts'
import type { PlacementSlot } from '#lib/placements/placement.ts'
import type { PromoVariant } from '#lib/promos/promo.ts'
import type { Checked } from '../checks/check.ts'

/** What of a content to be checked is in its own snapshot. */
export type CheckedParts = Pick<
  Checked,
  | 'title'
  | 'search'
  | 'introduction'
  | 'texts'
  | 'hero'
  | 'namedCourses'
  | 'namedQuestions'
  | 'authors'
> & {
  /** The search query that the content is written for. */
  query: string | null
  /** The answer of a FAQ, which may not be stored yet. */
  ownAnswer: { question: string; answer: RichText } | null
  /** Promos that the content sets for single slots. */
  ownSlots: readonly { path: string; slot: PlacementSlot; promoId: string }[]
  /** The variant of a promo, which decides in which slots it can be placed; null for other kinds. */
  variant: PromoVariant | null
}

export const NOTHING_TO_CHECK = {
  search: null,
  introduction: null,
  texts: [],
  hero: null,
  namedCourses: [],
  namedQuestions: [],
  authors: null,
  query: null,
  ownAnswer: null,
  ownSlots: [],
  variant: null,
} as const

type Seo = { title: string; seoTitle: string | null; seoDescription: string | null }

/** Title and description of the search result: those for search, or else the content's own. */
export const searchLines = (it: Seo, path: string, text: string): Checked['search'] => ({
  title: it.seoTitle ? { path: 'seoTitle', text: it.seoTitle } : { path: 'title', text: it.title },
  description: it.seoDescription
    ? { path: 'seoDescription', text: it.seoDescription }
    : { path, text },
})
