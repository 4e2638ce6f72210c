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

/** What a new block points at until something is chosen. */
export const NOT_CHOSEN = '00000000-0000-0000-0000-000000000000'

/** Whether an id of a draft names something: a reference may still be empty there. */
export const isChosen = (id: string): boolean =>
  id !== NOT_CHOSEN && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)
