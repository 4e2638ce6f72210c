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

describe('every block', () => {
  it.each(types)('%s is named by its own type and version', (type) => {
    const block = blockFor(type)
    const blank = block.blank('new')
    expect(block.type).toBe(type)
    expect(blank).toMatchObject({ type, attrs: { id: 'new', version: block.version } })
    expect(block.label).not.toBe('')
    expect(block.hint).not.toBe('')
  })

  it.each(types.filter((it) => it !== 'video'))('%s accepts the one an editor inserts', (type) => {
    expect(parseBlock(blockFor(type).blank('new'))).toMatchObject({ success: true })
  })

  it.each(types)('%s refuses a field that nobody defined', (type) => {
    const blank = blockFor(type).blank('new')
    const refused = parseBlock({ ...blank, attrs: { ...blank.attrs, onclick: 'alert(1)' } })
    expect(refused.success).toBe(false)
  })
})

describe('a document', () => {
  it('refuses a block that does not exist and says where it stands', () => {
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
  ])('refuses a link to %j', (href) => {
    const link = {
      type: 'text',
      text: 'x',
      marks: [{ type: 'link', attrs: { href } }],
    }
    expect(messages(doc({ ...paragraph('a'), content: [link] }))).not.toEqual([])
  })

  it('refuses two blocks with one id', () => {
    expect(messages(doc(paragraph('a'), paragraph('b')))).toEqual(['Two blocks have the same id.'])
  })

  it('refuses more blocks than a text has', () => {
    const many = Array.from({ length: 601 }, (_, index) => paragraph('a', `p${index}`))
    expect(messages(doc(...many))[0]).toMatch(/600/)
  })

  it('refuses lists nested deeper than three, however deep', () => {
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
    'refuses %j without an exception',
    (input) => {
      expect(richTextSchema.safeParse(input).success).toBe(false)
    },
  )

  it('never throws, whatever comes in', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        richTextSchema.safeParse(value)
        richTextSchema.safeParse(doc(value))
      }),
    )
  })

  it('gives its words without marks, a line a part', () => {
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

  it('lists its sections with their anchors', () => {
    const heading = (level: number, anchor: string) => ({
      type: 'heading',
      attrs: { id: anchor, version: 1, level, anchor },
      content: [{ type: 'text', text: anchor }],
    })
    const parsed = richTextSchema.parse(doc(heading(2, 'a'), heading(3, 'b'), heading(4, 'c')))
    expect(richTextSections(parsed).map((it) => [it.level, it.anchor])).toEqual([
      [2, 'a'],
      [3, 'b'],
    ])
  })

  it('notices an announcement with nothing after it, and a heading that jumps', () => {
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

  it('keeps quiet about an announcement that a list follows', () => {
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

describe('length', () => {
  it.each([
    ['', 0],
    ['one', 1],
    ['It’s 2026 — really', 3],
    ['state-of-the-art', 1],
    ['नमस्ते दुनिया', 2],
  ])('%j has %i words', (text, words) => {
    expect(countWords(text)).toBe(words)
  })

  it('is a minute at least', () => {
    expect([0, 10, 230, 2300].map(readMinutes)).toEqual([1, 1, 1, 10])
  })
})

describe('a stored document', () => {
  it('is taken as it is where its blocks are of today', () => {
    const stored = doc(paragraph('As it is'))
    expect(storedRichText(stored)).toEqual(stored)
  })

  it('is not readable with a block that nobody knows any more', () => {
    expect(() => storedRichText(doc({ type: 'gone', attrs: { id: 'g', version: 1 } }))).toThrow(
      /no block “gone”/,
    )
  })
})
