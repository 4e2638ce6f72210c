import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import type { BlockPageContext } from '#components/blocks/block-page-context.ts'
import { Blocks } from '#components/blocks/blocks.tsx'
import { FaqAnswer } from '#components/faqs/faq-answer.tsx'
import type { ResolvedBlock } from '#lib/blocks/resolved-block.ts'

const page = { path: '/faqs', contentId: null } as BlockPageContext
const headings = ([2, 3, 4] as const).map(
  (level): ResolvedBlock => ({
    type: 'heading',
    block: {
      type: 'heading',
      attrs: { id: `b${level}`, version: 1, level, anchor: `h${level}` },
      content: [{ type: 'text', text: `Level ${level}` }],
    },
  }),
)
const levels = (html: string) => [...html.matchAll(/<h(\d)/g)].map(([, level]) => Number(level))

it('Headings of a text keep their levels on a page of their own', () => {
  expect(levels(renderToStaticMarkup(<Blocks blocks={headings} page={page} />))).toEqual([2, 3, 4])
})

it('Headings of an answer are below its question, which has level 3', () => {
  const html = renderToStaticMarkup(<FaqAnswer blocks={headings} page={page} />)
  expect(levels(html)).toEqual([4, 5, 6])
})

it('Headings in the text of a course are below that of their section', () => {
  const html = renderToStaticMarkup(
    <Blocks blocks={headings} page={{ ...page, headingShift: 1 }} />,
  )
  expect(levels(html)).toEqual([3, 4, 5])
})
