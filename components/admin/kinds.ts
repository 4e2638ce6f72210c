import type { ContentKindName } from '#lib/content-kind.ts'

/** Staff's words for one of each kind. */
export const kindLabel: Record<ContentKindName, string> = {
  ARTICLE: 'Article',
  FAQ: 'Question',
  COURSE: 'Course',
  PAGE: 'Page',
  PROMO: 'Promo',
  TOPIC: 'Topic',
  AUTHOR: 'Author',
  UNIVERSITY: 'University',
  MEDIA: 'Picture',
  PLACEMENT: 'Placement',
  REDIRECT: 'Redirect',
  SETTING: 'Settings',
}

/** And for all of them. */
export const kindTitle: Record<ContentKindName, string> = {
  ARTICLE: 'Articles',
  FAQ: 'Questions',
  COURSE: 'Courses',
  PAGE: 'Pages',
  PROMO: 'Promos',
  TOPIC: 'Topics',
  AUTHOR: 'Authors',
  UNIVERSITY: 'Universities',
  MEDIA: 'Media',
  PLACEMENT: 'Placements',
  REDIRECT: 'Redirects',
  SETTING: 'Settings',
}

export const kindPath: Record<ContentKindName, string> = {
  ARTICLE: '/admin/articles',
  FAQ: '/admin/faqs',
  COURSE: '/admin/courses',
  PAGE: '/admin/pages',
  PROMO: '/admin/promos',
  TOPIC: '/admin/topics',
  AUTHOR: '/admin/authors',
  UNIVERSITY: '/admin/universities',
  MEDIA: '/admin/media',
  PLACEMENT: '/admin/placements',
  REDIRECT: '/admin/redirects',
  SETTING: '/admin/settings',
}

/** Where one content is edited; null for settings, which are edited by group. */
export function editPath(kind: ContentKindName, id: string): string | null {
  return kind === 'SETTING' ? null : `${kindPath[kind]}/${id}`
}
