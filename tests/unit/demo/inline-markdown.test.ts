import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inlineContent, inlineText } from '#lib/blocks/inline.ts'
import { formatInline, parseInline } from '#prisma/demo/inline-markdown.ts'

const ID = '01890a5d-ac96-774b-bcce-b302099a8057'

describe('Inline Markdown', () => {
  it.each([
    ['plain', [{ type: 'text', text: 'plain' }]],
    ['**bold**', [{ type: 'text', text: 'bold', marks: [{ type: 'bold' }] }]],
    ['*it*', [{ type: 'text', text: 'it', marks: [{ type: 'italic' }] }]],
    ['`a*b`', [{ type: 'text', text: 'a*b', marks: [{ type: 'code' }] }]],
    ['2 * 3 * 4', [{ type: 'text', text: '2 * 3 * 4' }]],
    ['\\*no\\*', [{ type: 'text', text: '*no*' }]],
    ['[a](/b)', [{ type: 'text', text: 'a', marks: [{ type: 'link', attrs: { href: '/b' } }] }]],
    [
      `[a](lectern:COURSE/${ID})`,
      [
        {
          type: 'text',
          text: 'a',
          marks: [{ type: 'link', attrs: { kind: 'COURSE', contentId: ID } }],
        },
      ],
    ],
    [
      '[wiki](https://e.org/a_(b))',
      [
        {
          type: 'text',
          text: 'wiki',
          marks: [{ type: 'link', attrs: { href: 'https://e.org/a_(b)' } }],
        },
      ],
    ],
    ['[x](javascript:alert(1))', [{ type: 'text', text: '[x](javascript:alert(1))' }]],
    ['[x](lectern:NONSENSE/1)', [{ type: 'text', text: '[x](lectern:NONSENSE/1)' }]],
  ])('The text %s is parsed to inline content', (source, expected) => {
    expect(parseInline(source)).toEqual(expected)
  })

  it('Marks can be nested', () => {
    expect(parseInline('**a *b* [c](/d)**')).toEqual([
      { type: 'text', text: 'a ', marks: [{ type: 'bold' }] },
      { type: 'text', text: 'b', marks: [{ type: 'bold' }, { type: 'italic' }] },
      { type: 'text', text: ' ', marks: [{ type: 'bold' }] },
      {
        type: 'text',
        text: 'c',
        marks: [{ type: 'bold' }, { type: 'link', attrs: { href: '/d' } }],
      },
    ])
  })

  it('Any text is parsed to content that the schema accepts', () => {
    const signs = fc.constantFrom('*', '**', '`', '[', ']', '(', ')', '\\', '\n', ' ', 'a', '/b')
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 60 }), (parts) => {
        expect(inlineContent.safeParse(parseInline(parts.join(''))).success).toBe(true)
      }),
    )
  })

  it('Plain text is the same after writing and parsing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const clean = text.replaceAll('\r', '')
        const inline = clean === '' ? [] : [{ type: 'text' as const, text: clean }]
        expect(inlineText(parseInline(formatInline(inline)))).toBe(clean)
      }),
    )
  })

  it.each([
    '***both***',
    '_a_**b**',
    '**a**_b_',
    'un*do*ing',
    'snake_case_name',
    '**a _b_**',
    '_a **b** c_ d',
  ])('The text %s has the same meaning after parsing and writing', (source) => {
    expect(parseInline(formatInline(parseInline(source)))).toEqual(parseInline(source))
  })

  it('Text with marks is the same after writing and parsing', () => {
    const source = `See **the *whole* thing**, \`x\`, [a](lectern:FAQ/${ID}) and [b](https://e.org/).`
    expect(formatInline(parseInline(source))).not.toBe('')
    expect(parseInline(formatInline(parseInline(source)))).toEqual(parseInline(source))
  })
})
