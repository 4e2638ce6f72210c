import { expect, it } from 'vitest'
import { inlineText } from '#lib/blocks/inline.ts'
import { pastedBlocks } from '#lib/blocks/paste/pasted-blocks.ts'
import { pastedLines, splitLabel } from '#lib/blocks/paste/pasted-lines.ts'
import { pastedHtml } from '#tests/support/pasted-html.ts'

const linesOf = (html: string) => pastedLines(pastedBlocks(pastedHtml(html), () => 'id').content)

it('A pasted list is one line for each item, with its bold words and without typed bullets', () => {
  const lines = linesOf('<ul><li>fast</li><li><b>very</b> safe</li></ul><p>• small</p>')
  expect(lines?.map(inlineText)).toEqual(['fast', 'very safe', 'small'])
  expect(lines?.[1]?.[0]).toMatchObject({ marks: [{ type: 'bold' }] })
})

it('One line, and a table, are pasted into the field itself', () => {
  expect(linesOf('<p>One line.</p>')).toBeNull()
  expect(
    linesOf('<table><tr><td>a</td><td>b</td></tr><tr><td>1</td><td>2</td></tr></table>'),
  ).toBeNull()
})

it.each([
  ['<p><b>Memory:</b> owned</p><p>x</p>', 'Memory', 'owned'],
  ['<p><b>Memory</b> – owned by <i>one</i></p><p>x</p>', 'Memory', 'owned by one'],
  ['<p>Memory: owned</p><p>x</p>', 'Memory', 'owned'],
  ['<p>Owned by one</p><p>x</p>', '', 'Owned by one'],
])('The label of the line %j is %j', (html, label, text) => {
  const split = splitLabel(linesOf(html)?.[0] ?? [])
  expect([split.label, inlineText(split.text)]).toEqual([label, text])
})
