import type { ArticleSnapshot } from '#lib/articles/schema.ts'
import type { ContentKindName } from '#lib/content-kind.ts'
import type { CourseSnapshot } from '#lib/courses/schema.ts'
import type { FaqSnapshot } from '#lib/faqs/schema.ts'
import type { PageSnapshot } from '#lib/pages/schema.ts'
import type { PromoSnapshot } from '#lib/promos/schema.ts'
import type { Checked } from './check.ts'

/** What of a content to be checked stands in its own snapshot. */
export type OwnWords = Pick<
  Checked,
  | 'title'
  | 'search'
  | 'introduction'
  | 'texts'
  | 'hero'
  | 'namedCourses'
  | 'namedQuestions'
  | 'authors'
> & { query: string | null }

const NOTHING = {
  search: null,
  introduction: null,
  texts: [],
  hero: null,
  namedCourses: [],
  namedQuestions: [],
  authors: null,
  query: null,
} as const

/** Null for kinds that are live with each save. */
export function ownWords(kind: ContentKindName, id: string, snapshot: unknown): OwnWords | null {
  switch (kind) {
    case 'ARTICLE':
      return ofArticle(snapshot as ArticleSnapshot)
    case 'COURSE':
      return ofCourse(id, snapshot as CourseSnapshot)
    case 'PAGE':
      return ofPage(snapshot as PageSnapshot)
    case 'FAQ': {
      const { question, answer } = snapshot as FaqSnapshot
      return {
        ...NOTHING,
        title: { path: 'question', text: question },
        texts: [{ path: 'answer', doc: answer }],
        namedQuestions: [{ path: 'answer', id }],
      }
    }
    case 'PROMO':
      return { ...NOTHING, title: { path: 'title', text: (snapshot as PromoSnapshot).title } }
    default:
      return null
  }
}

type Seo = { title: string; seoTitle: string | null; seoDescription: string | null }

const searchLines = (it: Seo, path: string, text: string): Checked['search'] => ({
  title: it.seoTitle ? { path: 'seoTitle', text: it.seoTitle } : { path: 'title', text: it.title },
  description: it.seoDescription
    ? { path: 'seoDescription', text: it.seoDescription }
    : { path, text },
})

const ofArticle = (it: ArticleSnapshot): OwnWords => ({
  ...NOTHING,
  title: { path: 'title', text: it.title },
  search: searchLines(it, 'standfirst', it.standfirst),
  introduction: { path: 'standfirst', text: it.standfirst },
  texts: [{ path: 'body', doc: it.body }],
  hero: it.heroMediaId
    ? { path: 'heroAlt', mediaId: it.heroMediaId, alt: it.heroAlt || null }
    : null,
  namedCourses: it.courseIds.map((id) => ({ path: 'courseIds', id })),
  authors: { path: 'authorIds', count: it.authorIds.length },
  query: it.targetQuery,
})

const ofCourse = (id: string, it: CourseSnapshot): OwnWords => ({
  ...NOTHING,
  title: { path: 'title', text: it.title },
  search: searchLines(it, 'summary', it.summary),
  introduction: { path: 'summary', text: it.summary },
  texts: [{ path: 'about', doc: it.about }],
  namedCourses: [{ path: 'form', id }],
  namedQuestions: it.faqs.map((faq) => ({ path: 'faqs', id: faq.faqId })),
})

const ofPage = (it: PageSnapshot): OwnWords => ({
  ...NOTHING,
  title: { path: 'title', text: it.title },
  search: searchLines(it, 'summary', it.summary),
  introduction: { path: 'summary', text: it.summary },
  texts: [{ path: 'body', doc: it.body }],
})
