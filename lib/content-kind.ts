/** Same words as the enum ContentKind of the schema, for files that must stay free of Prisma. */
export const CONTENT_KINDS = [
  'ARTICLE',
  'FAQ',
  'COURSE',
  'PAGE',
  'PROMO',
  'TOPIC',
  'AUTHOR',
  'UNIVERSITY',
  'MEDIA',
  'PLACEMENT',
  'REDIRECT',
  'SETTING',
] as const

export type ContentKindName = (typeof CONTENT_KINDS)[number]

/** Kinds with a draft beside the published version; of all others each save is live. */
export const DRAFTED_KINDS = ['ARTICLE', 'FAQ', 'COURSE', 'PAGE', 'PROMO'] as const

export type DraftedKind = (typeof DRAFTED_KINDS)[number]
