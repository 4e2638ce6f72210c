import type { ArticleSnapshot } from '#lib/articles/schema.ts'
import type { DemoArticle, DemoDrawing } from '../demo.ts'
import { author, course, media, topic } from '../ids.ts'

type Written = Pick<ArticleSnapshot, 'title' | 'slug' | 'standfirst' | 'body'> &
  Partial<ArticleSnapshot> & {
    by: string[]
    /** The first one is the main topic. */
    about: string[]
    pinned: string[]
    publishedOn: string
    views: number
    drawing: Omit<DemoDrawing, 'name' | 'motif'>
  }

/** An article with people, topics and courses named by slug and everything unsaid left empty. */
export function written(it: Written): DemoArticle {
  const { by, about, pinned, publishedOn, views, drawing, ...said } = it
  const name = `article-${said.slug}`
  return {
    snapshot: {
      level: 'BEGINNER',
      authorIds: by.map(author),
      reviewerId: null,
      reviewedOn: null,
      topicIds: about.map(topic),
      heroMediaId: media(name),
      heroAlt: drawing.alt,
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
    drawing: { name, motif: 'article', ...drawing },
  }
}
