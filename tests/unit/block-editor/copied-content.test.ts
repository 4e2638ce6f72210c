import { expect, it } from 'vitest'
import { copiedContent, copiedText } from '#components/block-editor/paste/copied-content.ts'
import { blocks } from '#lib/blocks/registry.ts'

const text = (words: string) => [{ type: 'text' as const, text: words }]

it('A table is copied to other programs as a table, and as plain text with tabs', () => {
  const table = {
    ...blocks.table.blank('t1'),
    attrs: {
      ...blocks.table.blank('t1').attrs,
      rows: [
        [text('Fee'), text('Year')],
        [text('1 lakh'), text('2026')],
      ],
    },
  }
  expect(copiedContent(table)).toEqual([
    [
      'table',
      ['tbody', ['tr', ['td', 'Fee'], ['td', 'Year']], ['tr', ['td', '1 lakh'], ['td', '2026']]],
    ],
  ])
  expect(copiedText(table)).toBe('Fee\tYear\n1 lakh\t2026')
})

it('A comparison is copied with its header row', () => {
  const blank = blocks.comparisonTable.blank('c1')
  const comparison = {
    ...blank,
    attrs: {
      ...blank.attrs,
      options: [
        { ...blank.attrs.options[0], id: 'a', label: 'Rust' },
        { ...blank.attrs.options[0], id: 'b', label: 'Go' },
      ],
      criteria: [{ ...blank.attrs.criteria[0], label: 'Memory', cells: { a: text('owned') } }],
    },
  }
  expect(copiedText(comparison as typeof blank)).toBe('\tRust\tGo\nMemory\towned\t')
})

it('A block of text is copied line by line, without empty lines', () => {
  const takeaways = blocks.keyTakeaways.blank('k1')
  const lines = copiedText({ ...takeaways, attrs: { ...takeaways.attrs, title: 'In short' } })
  expect(lines.split('\n')).toContain('In short')
  expect(lines).not.toMatch(/\n\s*\n/)
})
