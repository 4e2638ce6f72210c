import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseInline } from '#lib/blocks/inline-markdown.ts'
import type { ListItem } from '#lib/blocks/list.ts'
import { formatList, parseList } from '#lib/blocks/list-text.ts'

const item = (text: string, ...nested: ListItem['content'][1][]): ListItem =>
  ({
    type: 'listItem',
    content: [{ type: 'paragraph', content: parseInline(text) }, ...nested],
  }) as ListItem

describe('a list as text', () => {
  it('is one item a line, nested ones two spaces in', () => {
    const list = [
      item('One', { type: 'bulletList', content: [item('a'), item('b')] }),
      item('Two', { type: 'orderedList', content: [item('first')] }),
    ]
    expect(formatList(list)).toBe('One\n  - a\n  - b\nTwo\n  1. first')
    expect(parseList(formatList(list))).toEqual(list)
  })

  it('keeps a line break within an item', () => {
    const list = [item('One\nmore'), item('Two')]
    expect(formatList(list)).toBe('One\\\nmore\nTwo')
    expect(parseList(formatList(list))).toEqual(list)
  })

  it('takes a word that looks like a marker for a word', () => {
    const list = [item('- not a marker'), item('1. nor this')]
    expect(parseList(formatList(list))).toEqual(list)
  })

  it('leaves empty lines out and never nests deeper than a text does', () => {
    const parsed = parseList('a\n\n  - b\n    - c\n      - d')
    expect(parsed).toHaveLength(1)
    expect(formatList(parsed)).toBe('a\n  - b\n    - c\n    - d')
  })

  it('comes back the same, whatever its words are', () => {
    const words = fc
      .stringMatching(/^[a-zé*_`[\]\\. -]{1,12}$/)
      .filter((it) => it.trim() === it && it !== '')
    const plain = words.map((text) => ({
      type: 'listItem' as const,
      content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }],
    }))
    const nested = fc
      .tuple(words, fc.array(plain, { minLength: 1, maxLength: 3 }), fc.boolean())
      .map(
        ([text, content, ordered]) =>
          ({
            type: 'listItem',
            content: [
              { type: 'paragraph', content: [{ type: 'text', text }] },
              { type: ordered ? 'orderedList' : 'bulletList', content },
            ],
          }) as unknown as ListItem,
      )
    fc.assert(
      fc.property(
        fc.array(fc.oneof(plain as unknown as fc.Arbitrary<ListItem>, nested), { minLength: 1 }),
        (list) => {
          expect(parseList(formatList(list))).toEqual(list)
        },
      ),
    )
  })
})
