import { describe, expect, it } from 'vitest'
import { type ArticleSnapshot, articleSnapshot } from '#lib/articles/schema.ts'
import { courseSnapshot } from '#lib/courses/schema.ts'
import { promoSnapshot } from '#lib/promos/schema.ts'
import { correctableErrors, draftSchemaOf } from '#lib/publishing/core/draft-schema.ts'
import { blank } from '../../../../app/admin/_content/blank.ts'

const draft = draftSchemaOf(articleSnapshot)
const block = (type: string, attrs: object, rest: object = {}) => ({
  type,
  attrs: { id: 'b1', version: 1, ...attrs },
  ...rest,
})
const withBlock = (node: object) => ({ ...blank.ARTICLE(), body: { type: 'doc', content: [node] } })
const refusals = (raw: unknown) =>
  draft.safeParse(raw).error?.issues.map((it) => it.path.join('.')) ?? []

describe('The schema of a draft', () => {
  it('A draft may lack everything that is empty in a new content', () => {
    expect(draft.safeParse(blank.ARTICLE()).success).toBe(true)
    expect(draftSchemaOf(courseSnapshot).safeParse(blank.COURSE()).success).toBe(true)
    expect(draftSchemaOf(promoSnapshot).safeParse(blank.PROMO()).success).toBe(true)
  })

  it('A draft may lack a number', () => {
    const course = { ...blank.COURSE(), durationMonths: null }
    expect(draftSchemaOf(courseSnapshot).safeParse(course).success).toBe(true)
  })

  it.each([
    ['the text of a block', block('quote', {})],
    [
      'a reference',
      block('programCard', { courseId: '', showClaim: true, showSeats: true, label: '' }),
    ],
    [
      'options of a comparison',
      block('comparisonTable', { caption: '', options: [], criteria: [] }),
    ],
    [
      'a question of a section',
      block('faqSection', { title: '', numbered: true, items: [{ faqId: '', question: null }] }),
    ],
    [
      'the target of a link of a promo',
      block('promo', {
        mode: 'own',
        promoId: null,
        lead: [],
        targets: [{ label: 'Look', kind: 'COURSE', contentId: null, url: null, sponsored: false }],
        ctaId: '',
      }),
    ],
    [
      'a shared promo',
      block('promo', { mode: 'shared', promoId: null, lead: [], targets: [], ctaId: '' }),
    ],
    [
      'a related article',
      block('relatedArticle', { mode: 'article', articleId: null, url: null, label: '' }),
    ],
    [
      'the courses of a rail',
      block('courseRail', {
        title: '',
        mode: 'pinned',
        courseIds: [],
        rule: { topicId: null, level: null, universityId: null },
        limit: 3,
        viewAll: true,
      }),
    ],
  ])('A draft may lack %s', (_, node) => {
    const known = node.type === 'quote' ? block('heading', { level: 2, anchor: '' }) : node
    expect(refusals(withBlock(known))).toEqual([])
  })

  it.each([
    ['a text that is too long', { ...blank.ARTICLE(), title: 'x'.repeat(201) }, 'title'],
    ['a slug with spaces', { ...blank.ARTICLE(), slug: 'Hello World!' }, 'slug'],
    [
      'the address of a video in place of its id',
      withBlock(
        block('video', {
          provider: 'youtube',
          videoId: 'see https://youtu.be/dQw4w9WgXcQ',
          title: 'A talk',
          posterId: null,
          durationSeconds: null,
          transcript: '',
        }),
      ),
      'body.content.0.attrs.videoId',
    ],
  ])('A draft keeps %s, and says at which field', (_, raw, path) => {
    expect(draft.parse(raw)).toEqual(raw)
    expect(Object.keys(correctableErrors(articleSnapshot, raw))).toEqual([path])
  })

  it('A draft keeps spaces as typed', () => {
    const typed: ArticleSnapshot = { ...blank.ARTICLE(), title: ' Half a sent ' }
    expect(draft.parse(typed)).toEqual(typed)
  })
})

describe('An invalid value in a draft', () => {
  it.each([
    ['an unknown block', withBlock(block('script', {})), 'body.content.0'],
    [
      'an unknown field',
      withBlock(block('divider', { onclick: 'alert(1)' })),
      'body.content.0.attrs',
    ],
    ['a block without an id', withBlock(block('divider', { id: '' })), 'body.content.0.attrs.id'],
    ['a wrong type', { ...blank.ARTICLE(), title: 7 }, 'title'],
    ['a missing key', { ...blank.ARTICLE(), title: undefined }, 'title'],
    ['no body', { ...blank.ARTICLE(), body: null }, 'body'],
    ['a bad address', { ...blank.ARTICLE(), canonicalUrl: 'javascript:alert(1)' }, 'canonicalUrl'],
    [
      'a link to two places',
      withBlock(
        block('promo', {
          mode: 'own',
          promoId: null,
          lead: [],
          targets: [
            {
              label: 'Look',
              kind: 'COURSE',
              contentId: '0193a1de-0000-7000-8000-000000000001',
              url: '/courses',
              sponsored: false,
            },
          ],
          ctaId: '',
        }),
      ),
      'body.content.0.attrs.targets.0.contentId',
    ],
    [
      'a list that is none',
      withBlock(block('faqSection', { title: '', numbered: true, items: null })),
      'body.content.0.attrs.items',
    ],
    [
      'a bad link',
      withBlock(
        block(
          'paragraph',
          {},
          {
            content: [
              { type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'data:x' } }] },
            ],
          },
        ),
      ),
      'body.content.0.content.0.marks.0.attrs.href',
    ],
    ['an invalid id', { ...blank.ARTICLE(), topicIds: ['topic'] }, 'topicIds.0'],
    [
      'one topic twice',
      { ...blank.ARTICLE(), topicIds: Array(2).fill(crypto.randomUUID()) },
      'topicIds',
    ],
  ])('A draft with %s is refused with the path of the value', (_, raw, path) => {
    expect(refusals(raw)).toEqual([path])
  })
})
