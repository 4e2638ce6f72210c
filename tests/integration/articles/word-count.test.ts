import { expect, it } from 'vitest'
import { db } from '#lib/database/db.ts'
import { makeArticle, makeFaq, paragraphs } from '#prisma/factories.ts'

it('The words of an article and its reading time include the FAQs that it shows', async () => {
  const faq = await makeFaq({
    question: 'How long is it?',
    answer: paragraphs('word '.repeat(460).trim()),
  })
  const body = paragraphs('Before the questions.')
  const section = {
    type: 'faqSection' as const,
    attrs: {
      ...{ id: 'f1', version: 1 as const, title: 'Questions', numbered: true },
      items: [{ faqId: faq.id, question: null }],
    },
  }
  const { id } = await makeArticle({
    standfirst: 'Three words here.',
    body: { ...body, content: [...body.content, section] },
  })
  const { wordCount, readMinutes } = await db.article.findUniqueOrThrow({ where: { id } })
  expect({ wordCount, readMinutes }).toEqual({ wordCount: 3 + 3 + 4 + 460, readMinutes: 2 })
})
