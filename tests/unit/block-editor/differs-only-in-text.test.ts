import { expect, it } from 'vitest'
import { differsOnlyInText } from '#components/block-editor/differs-only-in-text.ts'

const block = (rows: string[][], flag = true) => ({
  type: 'table',
  attrs: { id: 'a', flag, rows: rows.map((row) => row.map((text) => [{ type: 'text', text }])) },
})

it('Two versions that differ in text only are recognized', () => {
  expect(differsOnlyInText(block([['a', 'b']]), block([['ab', 'b']]))).toBe(true)
})

it('A difference in rows, marks, choices or numbers is more than text', () => {
  const one = block([['a']])
  expect(differsOnlyInText(one, block([['a'], ['b']]))).toBe(false)
  expect(differsOnlyInText(one, block([['a']], false))).toBe(false)
  const marked = structuredClone(one)
  Object.assign(marked.attrs.rows[0]?.[0]?.[0] ?? {}, { marks: [] })
  expect(differsOnlyInText(one, marked)).toBe(false)
  expect(differsOnlyInText({ size: 1 }, { size: 2 })).toBe(false)
  expect(differsOnlyInText({ word: null }, { word: 'x' })).toBe(false)
})
