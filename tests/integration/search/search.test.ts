import { describe, expect, it } from 'vitest'
import { SYSTEM_ACTOR } from '#lib/auth/policy.ts'
import { unpublish } from '#lib/publishing/publication/publication.ts'
import { search } from '#lib/search/public-queries.ts'
import { makeCourse } from '#prisma/course-factory.ts'
import {
  draftArticle,
  makeArticle,
  makeFaq,
  makeUniversity,
  paragraphs,
} from '#prisma/factories.ts'

describe('search', () => {
  it('the search finds words in articles, courses and FAQs, and ranks titles first', async () => {
    const body = await makeArticle({ body: paragraphs('Here stands zanzibar in the text.') })
    const title = await makeArticle({ title: 'Zanzibar explained' })
    const university = await makeUniversity()
    const course = await makeCourse({ universityId: university.id, summary: 'About zanzibar.' })
    const faq = await makeFaq({ question: 'Where is zanzibar?' })
    const found = await search('zanzibar', null, 1)
    expect(found.counts).toEqual({ all: 4, article: 2, course: 1, faq: 1 })
    const ids = found.hits.map((it) => it.id)
    expect(ids).toEqual(expect.arrayContaining([body.id, title.id, course.id, faq.id]))
    expect(ids.indexOf(title.id)).toBeLessThan(ids.indexOf(body.id))
  })

  it('the search marks the matches without adding HTML', async () => {
    const article = await makeArticle({
      body: paragraphs('Beware of <b>quetzal</b> & friends in this sentence about birds.'),
    })
    const { hits } = await search('quetzals', null, 1)
    const hit = hits.find((it) => it.id === article.id)
    expect(hit?.snippet.filter((it) => it.hit)).toEqual([{ text: 'quetzal', hit: true }])
  })

  it('the search ignores accents and matches other forms of a word', async () => {
    await makeArticle({ title: 'Crème brûlée recipes' })
    expect((await search('creme brulee recipe', null, 1)).counts.article).toBe(1)
  })

  it('the search can be limited to one kind and still counts the others', async () => {
    await makeArticle({ title: 'Okapi one' })
    await makeFaq({ question: 'What is an okapi?' })
    const found = await search('okapi', 'faq', 1)
    expect(found.hits.map((it) => it.kind)).toEqual(['faq'])
    expect(found.counts).toMatchObject({ all: 2, article: 1, faq: 1 })
  })

  it('the search omits FAQs that the FAQ page does not show', async () => {
    await makeFaq({ question: 'Who sees a wombat?', showInHub: false })
    expect((await search('wombat', null, 1)).counts.all).toBe(0)
  })

  it('the search finds only public contents', async () => {
    await draftArticle({ title: 'Secret platypus' })
    await unpublish(SYSTEM_ACTOR, await makeArticle({ title: 'Withdrawn platypus' }))
    expect((await search('platypus', null, 1)).counts.all).toBe(0)
  })

  it.each([
    '%',
    '_',
    '\\',
    '"',
    "'",
    '&|!():*',
    '<->',
    '--',
    ';DROP TABLE',
    ':*',
    'a & | b',
    '((',
    '"unclosed',
    // The web search parser reads each “-” as NOT, and its stack holds only 32 entries.
    `${'-'.repeat(200)}`,
    `${'- '.repeat(99)}x`,
    `${'('.repeat(100)}${')'.repeat(100)}`,
    `${'!'.repeat(199)}x`,
    `${'"'.repeat(199)}x`,
    `${'or '.repeat(66)}`,
  ])('the search treats %j as words, never as syntax', async (query) => {
    await expect(search(query, null, 1)).resolves.toMatchObject({ hits: expect.any(Array) })
  })

  it('the search finds a word with punctuation around it', async () => {
    const { id } = await makeArticle({ title: 'Numbat facts' })
    for (const query of ['-numbat', `${'-'.repeat(60)}numbat`, '!numbat', '"numbat', 'numbat:*']) {
      expect((await search(query, null, 1)).hits.map((it) => it.id)).toContain(id)
    }
  })

  it('the search suggests similarly spelt words', async () => {
    await makeArticle({ title: 'Kubernetes for beginners' })
    const { didYouMean } = await search('kuberntes', null, 1)
    expect(didYouMean.map((it) => it.title)).toContain('Kubernetes for beginners')
  })

  it('the search results continue on further pages without repetition', async () => {
    await Promise.all(
      Array.from({ length: 25 }, (_, i) => makeArticle({ title: `Axolotl number ${i}` })),
    )
    const [one, two] = await Promise.all([search('axolotl', null, 1), search('axolotl', null, 2)])
    const ids = [...one.hits, ...two.hits].map((it) => it.id)
    expect([one.hits.length, two.hits.length, new Set(ids).size]).toEqual([20, 5, 25])
  })
})
