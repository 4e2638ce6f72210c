import { describe, expect, it } from 'vitest'
import { setComparisonCells } from '#lib/blocks/comparison-grid.ts'
import { comparisonTable } from '#lib/blocks/comparison-table.ts'
import { inlineText } from '#lib/blocks/inline.ts'
import { pastedCells, pasteStart } from '#lib/blocks/paste/pasted-cells.ts'
import { pastedHtml } from '#tests/support/pasted-html.ts'

const html = `<table><thead><tr><th><p>Parameter</p></th><th><p>Rust</p></th><th><p>Python</p></th></tr></thead>
<tbody><tr><td><p>Speed</p></td><td><p><b>Fast</b></p></td><td><p>See <a href="https://example.org/">this</a></p></td></tr></tbody></table>`

const text = 'Parameter\n\nRust\n\nPython\n\nSpeed\n\nFast\n\nSee this'

const read = (words: string, source: string | null) =>
  pastedCells(words, source === null ? null : pastedHtml(source), () => crypto.randomUUID())

const shown = (cells: ReturnType<typeof read>) =>
  cells?.rows.map((row) => row.map((it) => (typeof it === 'string' ? it : inlineText(it))))

describe('A table pasted into a grid', () => {
  it('A table of a web page keeps its rows and columns, its bold and its links, whatever its plain text is', () => {
    const cells = read(text, html)
    expect(shown(cells)).toEqual([
      ['Parameter', 'Rust', 'Python'],
      ['Speed', 'Fast', 'See this'],
    ])
    expect(cells?.hasHead).toBe(true)
    expect(JSON.stringify(cells?.rows[1])).toContain('https://example.org/')
    expect(JSON.stringify(cells?.rows[1])).toContain('bold')
  })

  it('Cells of a spreadsheet without HTML are read from tabs and lines', () => {
    expect(shown(read('a\tb\nc\td', null))).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
    expect(read('one line', '<p>one line</p>')).toBeNull()
  })

  it('A table with a header row fills a comparison from its corner, wherever at its edge it is pasted', () => {
    const cells = read(text, html)
    if (!cells) throw new Error('no cells')
    const grid = { hasCorner: true }
    for (const place of [
      { row: 0, column: 0 },
      { row: 0, column: 1 },
      { row: 1, column: 0 },
    ]) {
      expect(pasteStart(place, cells, grid)).toEqual({ row: 0, column: 0 })
    }
    expect(pasteStart({ row: 1, column: 1 }, cells, grid)).toEqual({ row: 1, column: 1 })
    // Tabs and lines of a whole comparison, with its empty corner.
    const whole = read('\tRust\tPython\nSpeed\tfast\tslow', null)
    expect(whole && pasteStart({ row: 0, column: 1 }, whole, grid)).toEqual({ row: 0, column: 0 })
    const { attrs } = setComparison(cells.rows)
    expect(attrs.options.map((it) => it.label)).toEqual(['Rust', 'Python'])
    expect(attrs.criteria.map((it) => it.label)).toEqual(['Speed'])
  })
})

type Rows = NonNullable<ReturnType<typeof read>>['rows']

function setComparison(rows: Rows) {
  const block = comparisonTable.blank('b1')
  const written = rows.flatMap((line, row) =>
    line.flatMap((value, column) => (row + column === 0 ? [] : [{ row, column, value }])),
  )
  return {
    ...block,
    attrs: setComparisonCells(block.attrs, written, () => crypto.randomUUID().slice(0, 8)),
  }
}
