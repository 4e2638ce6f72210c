import { isUuid } from './format/uuid.ts'

/** The values of the database enum ContentKind, for files that must not import Prisma. */
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

export type ContentKindInfo = {
  /** Singular, for the screen. */
  label: string
  plural: string
  /** Address of the list in the admin area; a content is edited below it, by its id. */
  adminPath: string
  /** Drafted: saving changes a working copy, and publishing is a step of its own. Live: each save is public. */
  workflow: 'drafted' | 'live'
  /** Whether a draft can be previewed, on its own page or within another one. */
  hasPreview: boolean
  /** Whether editors can link to it. */
  isLinkable: boolean
  /** Whether one that was never published is published with the content that refers to it. */
  isPublishedTogether: boolean
}

/** What lists, navigation, pickers and rules need to know of each kind, without any I/O. */
export const contentKindInfo = {
  ARTICLE: {
    label: 'Article',
    plural: 'Articles',
    adminPath: '/admin/articles',
    workflow: 'drafted',
    hasPreview: true,
    isLinkable: true,
    isPublishedTogether: false,
  },
  FAQ: {
    label: 'FAQ',
    plural: 'FAQs',
    adminPath: '/admin/faqs',
    workflow: 'drafted',
    hasPreview: true,
    isLinkable: true,
    isPublishedTogether: true,
  },
  COURSE: {
    label: 'Course',
    plural: 'Courses',
    adminPath: '/admin/courses',
    workflow: 'drafted',
    hasPreview: true,
    isLinkable: true,
    isPublishedTogether: false,
  },
  PAGE: {
    label: 'Page',
    plural: 'Pages',
    adminPath: '/admin/pages',
    workflow: 'drafted',
    hasPreview: true,
    isLinkable: true,
    isPublishedTogether: false,
  },
  PROMO: {
    label: 'Promo',
    plural: 'Promos',
    adminPath: '/admin/promos',
    workflow: 'drafted',
    hasPreview: true,
    isLinkable: false,
    isPublishedTogether: false,
  },
  TOPIC: {
    label: 'Topic',
    plural: 'Topics',
    adminPath: '/admin/topics',
    workflow: 'live',
    hasPreview: false,
    isLinkable: true,
    isPublishedTogether: false,
  },
  AUTHOR: {
    label: 'Author',
    plural: 'Authors',
    adminPath: '/admin/authors',
    workflow: 'live',
    hasPreview: false,
    isLinkable: true,
    isPublishedTogether: false,
  },
  UNIVERSITY: {
    label: 'University',
    plural: 'Universities',
    adminPath: '/admin/universities',
    workflow: 'live',
    hasPreview: false,
    isLinkable: true,
    isPublishedTogether: false,
  },
  MEDIA: {
    label: 'Image',
    plural: 'Media',
    adminPath: '/admin/media',
    workflow: 'live',
    hasPreview: false,
    isLinkable: false,
    isPublishedTogether: false,
  },
  PLACEMENT: {
    label: 'Placement',
    plural: 'Placements',
    adminPath: '/admin/placements',
    workflow: 'live',
    hasPreview: false,
    isLinkable: false,
    isPublishedTogether: false,
  },
  REDIRECT: {
    label: 'Redirect',
    plural: 'Redirects',
    adminPath: '/admin/redirects',
    workflow: 'live',
    hasPreview: false,
    isLinkable: false,
    isPublishedTogether: false,
  },
  SETTING: {
    label: 'Settings',
    plural: 'Settings',
    adminPath: '/admin/settings',
    workflow: 'live',
    hasPreview: false,
    isLinkable: false,
    isPublishedTogether: false,
  },
} as const satisfies Record<ContentKindName, ContentKindInfo>

type KindsWith<Part extends Partial<ContentKindInfo>> = {
  [Kind in ContentKindName]: (typeof contentKindInfo)[Kind] extends Part ? Kind : never
}[ContentKindName]

/** Kinds with a draft beside the published version. */
export type DraftedKind = KindsWith<{ workflow: 'drafted' }>

export const isDrafted = (kind: ContentKindName): kind is DraftedKind =>
  contentKindInfo[kind].workflow === 'drafted'

export const DRAFTED_KINDS: readonly DraftedKind[] = CONTENT_KINDS.filter(isDrafted)

export type PreviewedKind = KindsWith<{ hasPreview: true }>

export const hasPreview = (kind: ContentKindName): kind is PreviewedKind =>
  contentKindInfo[kind].hasPreview

export const LINKABLE_KINDS: readonly ContentKindName[] = CONTENT_KINDS.filter(
  (it) => contentKindInfo[it].isLinkable,
)

/** Where a content is edited; null for settings, which are edited by group. */
export function editPath(kind: ContentKindName, id: string): string | null {
  return kind === 'SETTING' ? null : `${contentKindInfo[kind].adminPath}/${id}`
}

/** The id in a reference of a new block, until one is chosen. */
export const NOT_CHOSEN = '00000000-0000-0000-0000-000000000000'

/** Whether a reference of a draft has been chosen; it may still be empty. */
const isChosen = (id: string): boolean => id !== NOT_CHOSEN && isUuid(id)

/** A content that another one shows or links to. `role` says what for: link, image, course, faq, promo … */
export type Reference = { role: string; kind: ContentKindName; id: string }

/** References to one kind in one role; those not chosen yet are left out. */
export const refer = (
  role: string,
  kind: ContentKindName,
  ...ids: (string | null)[]
): Reference[] => ids.flatMap((id) => (id === null || !isChosen(id) ? [] : [{ role, kind, id }]))
