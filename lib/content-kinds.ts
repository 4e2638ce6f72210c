import { articleKind } from '#lib/articles/kind.ts'
import { authorKind } from '#lib/authors/kind.ts'
import { courseKind } from '#lib/courses/kind.ts'
import { faqKind } from '#lib/faqs/kind.ts'
import { mediaKind } from '#lib/media/kind.ts'
import { pageKind } from '#lib/pages/kind.ts'
import { placementKind } from '#lib/placements/kind.ts'
import { promoKind } from '#lib/promos/kind.ts'
import type { ContentKind } from '#lib/publishing/core/content-kind.ts'
import { redirectKind } from '#lib/redirects/kind.ts'
import { settingKind } from '#lib/settings/kind.ts'
import { topicKind } from '#lib/topics/kind.ts'
import { universityKind } from '#lib/universities/kind.ts'
import type { ContentKindName } from './content-kind.ts'

/** Every content kind. Engines and pages import this list; nouns never do. */
export const contentKinds = {
  ARTICLE: articleKind,
  FAQ: faqKind,
  COURSE: courseKind,
  PAGE: pageKind,
  PROMO: promoKind,
  TOPIC: topicKind,
  AUTHOR: authorKind,
  UNIVERSITY: universityKind,
  MEDIA: mediaKind,
  PLACEMENT: placementKind,
  REDIRECT: redirectKind,
  SETTING: settingKind,
} as const satisfies Record<ContentKindName, unknown>

/** The kind for code that treats all kinds alike and does not know the snapshot's type. */
export function contentKind(name: ContentKindName): ContentKind {
  return contentKinds[name] as unknown as ContentKind
}
