import type { ContentKindName } from './content-kind.ts'

type Texts = {
  /** Button and page that create one. */
  create: string
  /** Title of one without a title. */
  untitled: string
  /** Title of an empty list. */
  none: string
  /** Placeholder of a picker. */
  search: string
}

/** Texts on the screen that name a content kind within a sentence. */
export const contentKindTexts: Record<ContentKindName, Texts> = {
  ARTICLE: {
    create: 'New article',
    untitled: 'Untitled article',
    none: 'No articles yet',
    search: 'Search articles…',
  },
  FAQ: {
    create: 'New FAQ',
    untitled: 'Untitled FAQ',
    none: 'No FAQs yet',
    search: 'Search FAQs…',
  },
  COURSE: {
    create: 'New course',
    untitled: 'Untitled course',
    none: 'No courses yet',
    search: 'Search courses…',
  },
  PAGE: {
    create: 'New page',
    untitled: 'Untitled page',
    none: 'No pages yet',
    search: 'Search pages…',
  },
  PROMO: {
    create: 'New promo',
    untitled: 'Untitled promo',
    none: 'No promos yet',
    search: 'Search promos…',
  },
  TOPIC: {
    create: 'New topic',
    untitled: 'Untitled topic',
    none: 'No topics yet',
    search: 'Search topics…',
  },
  AUTHOR: {
    create: 'New author',
    untitled: 'Untitled author',
    none: 'No authors yet',
    search: 'Search authors…',
  },
  UNIVERSITY: {
    create: 'New university',
    untitled: 'Untitled university',
    none: 'No universities yet',
    search: 'Search universities…',
  },
  MEDIA: {
    create: 'New image',
    untitled: 'Untitled image',
    none: 'No images yet',
    search: 'Search images…',
  },
  PLACEMENT: {
    create: 'New placement',
    untitled: 'Untitled placement',
    none: 'No placements yet',
    search: 'Search placements…',
  },
  REDIRECT: {
    create: 'New redirect',
    untitled: 'Untitled redirect',
    none: 'No redirects yet',
    search: 'Search redirects…',
  },
  SETTING: {
    create: 'New setting',
    untitled: 'Untitled setting',
    none: 'No settings yet',
    search: 'Search settings…',
  },
}
