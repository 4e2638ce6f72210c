import type { Inline } from '../inline.ts'
import { MAX_COLUMNS, MAX_ROWS, type TableBlock, table } from '../table.ts'
import type { DroppedItems } from './dropped-items.ts'
import { joinWithBreaks } from './line-breaks.ts'
import { pastedInline } from './pasted-inline.ts'
import { type PastedElement, textOf } from './pasted-node.ts'

/** Converts a pasted table. Null: the table is used for layout only. */
export function pastedTable(
  node: PastedElement,
  id: string,
  dropped: DroppedItems,
): TableBlock | null {
  const rows = elements(node, 'tr', /^(thead|tbody|tfoot)$/)
  const cells = rows.map((row) => elements(row, 'td|th'))
  const width = Math.min(
    Math.max(0, ...cells.map((row) => row.reduce((sum, it) => sum + span(it, 'colspan'), 0))),
    MAX_COLUMNS,
  )
  if (width === 0 || (rows.length === 1 && width === 1)) return null
  const grid = fill(cells.slice(0, MAX_ROWS), width, dropped)
  if (rows.length > MAX_ROWS)
    dropped.add('table', `${rows.length - MAX_ROWS} rows past the ${MAX_ROWS}th`)
  if (cells.some((row) => row.length > width)) dropped.add('table', `columns past the ${width}th`)
  const caption = elements(node, 'caption')[0]
  return {
    ...table.blank(id),
    attrs: {
      ...table.blank(id).attrs,
      caption: caption ? textOf(caption).trim().slice(0, 300) : '',
      headerRow: cells[0]?.every((it) => it.tag === 'th') === true || hasHead(node),
      headerColumn: cells.length > 1 && cells.slice(1).every((row) => row[0]?.tag === 'th'),
      rows: grid,
    },
  }
}

const hasHead = (node: PastedElement) => elements(node, 'thead').length > 0

/** The content of a merged cell goes to its first place; the others are empty. */
function fill(cells: readonly PastedElement[][], width: number, dropped: DroppedItems): Inline[][] {
  const grid: (Inline | undefined)[][] = cells.map(() => [])
  cells.forEach((row, at) => {
    let column = 0
    for (const cell of row) {
      while (grid[at]?.[column]) column += 1
      const wide = span(cell, 'colspan')
      const high = span(cell, 'rowspan')
      if (wide > 1 || high > 1) dropped.add('table', `“${textOf(cell).trim()}” over several cells`)
      for (let down = 0; down < high && at + down < grid.length; down += 1) {
        for (let across = 0; across < wide; across += 1) {
          const line = grid[at + down]
          if (line) line[column + across] = down + across === 0 ? cellText(cell, dropped) : []
        }
      }
      column += wide
    }
  })
  return grid.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? []))
}

const cellText = (cell: PastedElement, dropped: DroppedItems) =>
  pastedInline(joinWithBreaks(cell.children), dropped)

function span({ attrs }: PastedElement, name: string): number {
  const value = Number(attrs[name])
  return Number.isInteger(value) && value > 1 ? Math.min(value, MAX_COLUMNS) : 1
}

/** Child elements with one of the names, also within the grouping elements of `through`. */
function elements(node: PastedElement, names: string, through?: RegExp): PastedElement[] {
  const wanted = names.split('|')
  return node.children.flatMap((it): PastedElement[] => {
    if (typeof it === 'string') return []
    if (wanted.includes(it.tag)) return [it]
    return through?.test(it.tag) ? elements(it, names) : []
  })
}
