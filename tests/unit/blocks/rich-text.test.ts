import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BlockType, blockFor, blocks } from '#lib/blocks/registry.ts'
import {
  countWords,
  parseBlock,
  readMinutes,
  richTextFindings,
  richTextSchema,
  richTextSections,
  richTextToPlainText,
  storedRichText,
} from '#lib/blocks/rich-text.ts'

const doc = (...content: unknown[]) => ({ type: 'doc', content })
const paragraph = (text: string, id = 'p') => ({
  type: 'paragraph',
  attrs: { id, version: 1 },
  content: [{ type: 'text', text }],
})
const messages = (input: unknown) =>
  richTextSchema.safeParse(input).error?.issues.map((it) => it.message) ?? []

const types = Object.keys(blocks) as BlockType[]

describe('Every block', () => {
  it.each(types)('The definition of %s has the type and version of its schema', (type) => {
    const block = blockFor(type)
    const blank = block.blank('new')
    expect(block.type).toBe(type)
    expect(blank).toMatchObject({ type, attrs: { id: 'new', version: block.version } })
    expect(block.label).not.toBe('')
    expect(block.hint).not.toBe('')
  })

  it.each(types.filter((it) => it !== 'video'))(
    'The schema of %s accepts a new block as the editor inserts it',
    (type) => {
      expect(parseBlock(blockFor(type).blank('new'))).toMatchObject({ success: true })
    },
  )

  it.each(types)('The schema of %s refuses an unknown field', (type) => {
    const blank = blockFor(type).blank('new')
    const refused = parseBlock({ ...blank, attrs: { ...blank.attrs, onclick: 'alert(1)' } })
    expect(refused.success).toBe(false)
  })
})

describe('A rich text', () => {
  it('A rich text refuses an unknown block and names its position', () => {
    const result = richTextSchema.safeParse(doc(paragraph('a'), { type: 'iframe', attrs: {} }))
    expect(result.error?.issues[0]).toMatchObject({ path: ['content', 1] })
    expect(result.error?.issues[0]?.message).toMatch(/no block “iframe”/)
  })

  it.each([
    ['javascript:alert(1)'],
    ['data:text/html,x'],
    ['//evil.example'],
    ['/\\evil.example'],
    ['vbscript:x'],
    ['java\nscript:alert(1)'],
  ])('A rich text refuses a link to %j', (href) => {
    const link = {
      type: 'text',
      text: 'x',
      marks: [{ type: 'link', attrs: { href } }],
    }
    expect(messages(doc({ ...paragraph('a'), content: [link] }))).not.toEqual([])
  })

  it('A rich text refuses two blocks with the same id', () => {
    expect(messages(doc(paragraph('a'), paragraph('b')))).toEqual(['Two blocks have the same id.'])
  })

  it('A rich text refuses more blocks than the maximum', () => {
    const many = Array.from({ length: 601 }, (_, index) => paragraph('a', `p${index}`))
    expect(messages(doc(...many))[0]).toMatch(/600/)
  })

  it('A rich text refuses lists nested deeper than three levels', () => {
    let item: unknown = { type: 'listItem', content: [{ type: 'paragraph' }] }
    for (let depth = 0; depth < 5000; depth += 1) {
      item = {
        type: 'listItem',
        content: [{ type: 'paragraph' }, { type: 'bulletList', content: [item] }],
      }
    }
    expect(
      messages(doc({ type: 'bulletList', attrs: { id: 'l', version: 1 }, content: [item] })),
    ).not.toEqual([])
  })

  it.each([null, 'text', 7, [], {}, { type: 'doc' }, { type: 'doc', content: [null] }])(
    'A rich text refuses %j without an exception',
    (input) => {
      expect(richTextSchema.safeParse(input).success).toBe(false)
    },
  )

  it('The schema of a rich text never throws on invalid input', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        richTextSchema.safeParse(value)
        richTextSchema.safeParse(doc(value))
      }),
    )
  })

  it('The plain text has no marks and one line for each part', () => {
    const parsed = richTextSchema.parse(
      doc(paragraph('One'), {
        type: 'callout',
        attrs: {
          id: 'c',
          version: 1,
          tone: 'tip',
          title: 'Two',
          paragraphs: [[{ type: 'text', text: 'three', marks: [{ type: 'bold' }] }]],
        },
      }),
    )
    expect(richTextToPlainText(parsed)).toBe('One\nTwo\nthree')
  })

  it('The table of contents lists sections with their anchors', () => {
    const heading = (level: number, anchor: string) => ({
      type: 'heading',
      attrs: { id: anchor, version: 1, level, anchor },
      content: [{ type: 'text', text: anchor }],
    })
    const faqs = {
      type: 'faqSection',
      attrs: { id: 'f', version: 1, title: 'Questions', numbered: true, items: [] },
    }
    const parsed = richTextSchema.parse(
      doc(heading(2, 'a'), heading(3, 'b'), heading(4, 'c'), faqs),
    )
    expect(richTextSections(parsed).map((it) => [it.level, it.anchor])).toEqual([
      [2, 'a'],
      [3, 'b'],
      [2, 'faqs-f'],
    ])
  })

  it('A colon that nothing follows and a heading that skips a level are findings', () => {
    const parsed = richTextSchema.parse(
      doc(paragraph('You will find it in:'), {
        type: 'heading',
        attrs: { id: 'h', version: 1, level: 3, anchor: 'h' },
        content: [{ type: 'text', text: 'H' }],
      }),
    )
    const found = richTextFindings(parsed)
    expect(found.map((it) => it.blockId)).toEqual(['p', 'h'])
    expect(found[0]?.message).toMatch(/colon/)
    expect(found[1]?.message).toMatch(/level 1 to 3/)
  })

  it('A colon that a list follows is no finding', () => {
    const parsed = richTextSchema.parse(
      doc(paragraph('Namely:'), {
        type: 'bulletList',
        attrs: { id: 'l', version: 1 },
        content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }],
      }),
    )
    expect(richTextFindings(parsed)).toEqual([])
  })
})

describe('The length of a rich text', () => {
  it.each([
    ['', 0],
    ['one', 1],
    ['It’s 2026 — really', 3],
    ['state-of-the-art', 1],
    ['नमस्ते दुनिया', 2],
  ])('The text %j has %i words', (text, words) => {
    expect(countWords(text)).toBe(words)
  })

  it('The reading time is at least one minute', () => {
    expect([0, 10, 230, 2300].map(readMinutes)).toEqual([1, 1, 1, 10])
  })
})

describe('A stored rich text', () => {
  it('A stored text with current blocks is returned unchanged', () => {
    const stored = doc(paragraph('As it is'))
    expect(storedRichText(stored)).toEqual(stored)
  })

  it('A stored text with an unknown block cannot be read', () => {
    expect(() => storedRichText(doc({ type: 'gone', attrs: { id: 'g', version: 1 } }))).toThrow(
      /no block “gone”/,
    )
  })
})
