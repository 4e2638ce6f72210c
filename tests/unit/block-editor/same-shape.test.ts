import { expect, it } from 'vitest'
import { sameShape } from '#components/block-editor/same-shape.ts'

const block = (rows: string[][], flag = true) => ({
  type: 'table',
  attrs: { id: 'a', flag, rows: rows.map((row) => row.map((text) => [{ type: 'text', text }])) },
})

it('words may differ', () => {
  expect(sameShape(block([['a', 'b']]), block([['ab', 'b']]))).toBe(true)
})

it('rows, marks, choices and numbers may not', () => {
  const one = block([['a']])
  expect(sameShape(one, block([['a'], ['b']]))).toBe(false)
  expect(sameShape(one, block([['a']], false))).toBe(false)
  const marked = structuredClone(one)
  Object.assign(marked.attrs.rows[0]?.[0]?.[0] ?? {}, { marks: [] })
  expect(sameShape(one, marked)).toBe(false)
  expect(sameShape({ size: 1 }, { size: 2 })).toBe(false)
  expect(sameShape({ word: null }, { word: 'x' })).toBe(false)
})
