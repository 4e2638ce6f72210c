import type { ArticleSnapshot } from '#lib/articles/schema.ts'
import type { DemoArticle } from '../demo.ts'
import { MOTIF_ALTS, type MotifWord } from '../drawings.ts'
import { author, course, media, topic } from '../ids.ts'

type Written = Pick<ArticleSnapshot, 'title' | 'slug' | 'standfirst' | 'body'> &
  Partial<ArticleSnapshot> & {
    by: string[]
    /** The first one is the main topic. */
    about: string[]
    pinned: string[]
    publishedOn: string
    views: number
    drawing: { hue: number; label: MotifWord }
  }

/**
 * Creates an article; people, topics and courses are given by slug, and fields that are left out
 * are empty.
 */
export function written(it: Written): DemoArticle {
  const { by, about, pinned, publishedOn, views, drawing, ...said } = it
  const name = `article-${said.slug}`
  const alt = MOTIF_ALTS[drawing.label]
  return {
    snapshot: {
      level: 'BEGINNER',
      authorIds: by.map(author),
      reviewerId: null,
      reviewedOn: null,
      topicIds: about.map(topic),
      heroMediaId: media(name),
      heroAlt: alt,
      courseIds: pinned.map(course),
      placements: [],
      contentUpdatedOn: null,
      readMinutes: null,
      showViews: true,
      targetQuery: null,
      seoTitle: null,
      seoDescription: null,
      canonicalUrl: null,
      socialMediaId: null,
      corrections: [],
      aiDisclosure: null,
      ...said,
    },
    publishedOn,
    views,
    drawing: { name, motif: 'article', alt, ...drawing },
  }
}
