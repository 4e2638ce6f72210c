import type { ContentKindName } from '#lib/content-kind.ts'

/** Kinds that have a page, or a place on one, to look at before it is public. */
const PREVIEWED = ['ARTICLE', 'FAQ', 'PAGE', 'COURSE', 'PROMO'] as const

export type PreviewedKind = (typeof PREVIEWED)[number]

export const isPreviewed = (kind: ContentKindName): kind is PreviewedKind =>
  (PREVIEWED as readonly string[]).includes(kind)
