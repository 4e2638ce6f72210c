import { beforeAll, describe, expect, it } from 'vitest'
import { getPublishedArticle } from '#lib/articles/public-queries.ts'
import { SYSTEM_ACTOR } from '#lib/auth/policy.ts'
import type { AnyBlock } from '#lib/blocks/registry.ts'
import type { RichText } from '#lib/blocks/rich-text.ts'
import { unpublish } from '#lib/publishing/publication/publication.ts'
import { readArticle } from '#lib/reading/read.ts'
import { makeCourse } from '#prisma/course-factory.ts'
import { parseInline } from '#prisma/demo/inline-markdown.ts'
import {
  makeArticle,
  makeFaq,
  makePlacement,
  makePromo,
  makeTopic,
  makeUniversity,
} from '#prisma/factories.ts'
import { recordTags } from '../../support/record-tags.ts'

const body = (...blocks: object[]): RichText => ({
  type: 'doc',
  content: blocks.map((it, index) => {
    const { attrs, ...rest } = it as { attrs?: object }
    return { ...rest, attrs: { id: `b${index}`, version: 1, ...attrs } } as unknown as AnyBlock
  }),
})

const paragraph = (source: string) => ({ type: 'paragraph', content: parseInline(source) })

const rail = (
  mode: 'pinned' | 'rule' | 'automatic',
  courseIds: string[] = [],
  topicId: string | null = null,
) => ({
  type: 'courseRail',
  attrs: {
    title: 'Courses',
    mode,
    courseIds,
    rule: { topicId, level: null, universityId: null },
    limit: 3,
    viewAll: true,
  },
})

async function read(slug: string) {
  const { result, tags } = await recordTags(async () => {
    const article = await getPublishedArticle(slug)
    if (!article) throw new Error(`${slug} is not published`)
    return readArticle(article, new Date())
  })
  return { ...result, tags }
}

describe('Reading an article', () => {
  let university: { id: string }
  let topic: Awaited<ReturnType<typeof makeTopic>>
  beforeAll(async () => {
    university = await makeUniversity()
    topic = await makeTopic()
  })

  it('A link gets the URL of its target, or becomes plain text if the target is not public', async () => {
    const there = await makeArticle()
    const hidden = await makeArticle()
    await unpublish(SYSTEM_ACTOR, hidden)
    const article = await makeArticle({
      body: body(
        paragraph(
          `To [there](lectern:ARTICLE/${there.id}) and [hidden](lectern:ARTICLE/${hidden.id})`,
        ),
      ),
    })
    const { body: drawn, tags } = await read(article.snapshot.slug)
    const inline = drawn[0]?.type === 'paragraph' ? drawn[0].block.content : []
    expect(inline).toEqual([
      { type: 'text', text: 'To ' },
      {
        type: 'text',
        text: 'there',
        marks: [{ type: 'link', attrs: { href: `/articles/${there.snapshot.slug}` } }],
      },
      { type: 'text', text: ' and ' },
      { type: 'text', text: 'hidden', marks: [] },
    ])
    expect(tags).toContain(`content:ARTICLE:${hidden.id}`)
  })

  it('An article recommends pinned courses first, then those of its topics, and never a closed course', async () => {
    const other = await makeTopic()
    const shared = await makeCourse({ universityId: university.id, topicIds: [other.id] })
    const pinned = await makeCourse({ universityId: university.id })
    const closed = await makeCourse(
      { universityId: university.id, topicIds: [other.id] },
      { open: false },
    )
    const article = await makeArticle({
      topicIds: [other.id],
      courseIds: [pinned.id, closed.id],
      body: body(rail('automatic'), rail('pinned', [closed.id, shared.id])),
    })
    const reading = await read(article.snapshot.slug)
    expect(reading.recommended.map((it) => it.course.id)).toEqual([pinned.id, shared.id])
    expect(reading.recommended[0]?.reason).toMatch(/editors/)
    expect(reading.recommended[1]?.reason).toMatch(/A topic/)
    const rails = reading.body.map((it) =>
      it.type === 'courseRail' ? it.courses.map(({ course }) => course.id) : null,
    )
    expect(rails).toEqual([[pinned.id, shared.id], [shared.id]])
  })

  it('An article shows shared FAQs in its own order and wording', async () => {
    const one = await makeFaq({ question: 'One?' })
    const two = await makeFaq({ question: 'Two?' })
    const article = await makeArticle({
      body: body({
        type: 'faqSection',
        attrs: {
          title: 'Questions',
          numbered: true,
          items: [
            { faqId: two.id, question: null },
            { faqId: one.id, question: 'One, as asked here?' },
          ],
        },
      }),
    })
    const { body: drawn } = await read(article.snapshot.slug)
    const section = drawn[0]?.type === 'faqSection' ? drawn[0].faqs : []
    expect(section.map((it) => it.question)).toEqual(['Two?', 'One, as asked here?'])
  })

  it('A slot shows the promo of the nearest topic unless the article overrides it or switches it off', async () => {
    const parent = await makeTopic()
    const child = await makeTopic({ parentId: parent.id })
    const far = await makePromo({ title: 'Everywhere' })
    const near = await makePromo({ title: 'Of the parent' })
    const own = await makePromo({ title: 'Own' })
    await makePlacement({ promoId: far.id, slot: 'UNDER_ARTICLE', priority: 900 })
    await makePlacement({ promoId: near.id, slot: 'UNDER_ARTICLE', topicId: parent.id })
    const inherits = await makeArticle({ topicIds: [child.id] })
    const overrides = await makeArticle({
      topicIds: [child.id],
      placements: [{ slot: 'UNDER_ARTICLE', promoId: own.id }],
    })
    const off = await makeArticle({
      topicIds: [child.id],
      placements: [{ slot: 'UNDER_ARTICLE', promoId: null }],
    })
    const shown = await Promise.all(
      [inherits, overrides, off].map(
        async (it) => (await read(it.snapshot.slug)).slots.UNDER_ARTICLE,
      ),
    )
    expect(shown.map((it) => it?.title ?? null)).toEqual(['Of the parent', 'Own', null])
  })

  it('A placement is not shown before its start and after its end', async () => {
    const promo = await makePromo({ variant: 'FORM' })
    const only = await makeTopic()
    const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()
    await makePlacement({
      promoId: promo.id,
      slot: 'STICKY_BAR',
      topicId: only.id,
      startsAt: inDays(1),
    })
    await makePlacement({
      promoId: promo.id,
      slot: 'RAIL_FORM',
      topicId: only.id,
      endsAt: inDays(-1),
    })
    const article = await makeArticle({ topicIds: [only.id] })
    const { slots } = await read(article.snapshot.slug)
    expect([slots.STICKY_BAR?.id, slots.RAIL_FORM?.id]).not.toContain(promo.id)
  })

  it('Further reading has the newest articles of the topic without the article itself and those in its text', async () => {
    const own = await makeTopic()
    const older = await makeArticle({ topicIds: [own.id] })
    const named = await makeArticle({ topicIds: [own.id] })
    const article = await makeArticle({
      topicIds: [own.id],
      body: body({
        type: 'relatedArticle',
        attrs: { mode: 'article', articleId: named.id, url: null, label: '' },
      }),
    })
    const { readNext } = await read(article.snapshot.slug)
    expect(readNext.map((it) => it.id)).toEqual([older.id])
  })

  it('A block that has nothing to show is left out', async () => {
    const gone = await makeArticle()
    await unpublish(SYSTEM_ACTOR, gone)
    const article = await makeArticle({
      topicIds: [topic.id],
      body: body(
        {
          type: 'relatedArticle',
          attrs: { mode: 'article', articleId: gone.id, url: null, label: '' },
        },
        rail('rule', [], (await makeTopic()).id),
        paragraph('Still here.'),
      ),
    })
    const { body: drawn } = await read(article.snapshot.slug)
    expect(drawn.map((it) => it.type)).toEqual(['paragraph'])
  })
})
