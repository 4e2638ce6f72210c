import { fromEditorNode } from '../editor-nodes.ts'
import type { Inline } from '../inline.ts'
import { parseSpreadsheet } from '../spreadsheet.ts'
import type { DroppedItem } from './dropped-items.ts'
import { pastedBlocks } from './pasted-blocks.ts'
import type { PastedNode } from './pasted-node.ts'

type PastedCells = {
  rows: (Inline | string)[][]
  /** The first row is marked as headings. */
  hasHead: boolean
  dropped: readonly DroppedItem[]
}

/**
 * The cells of a pasted table: of its HTML, where links and bold stay and a cell can have several
 * lines, else of tabs and lines of the text. Null: no more than one cell.
 *
 * @param html null: the clipboard has none
 */
export function pastedCells(
  text: string,
  html: readonly PastedNode[] | null,
  makeId: () => string,
): PastedCells | null {
  const { content, dropped } = html ? pastedBlocks(html, makeId) : { content: [], dropped: [] }
  const blocks = content.map(fromEditorNode)
  const tables = blocks.filter((it) => it.type === 'table')
  const [table] = tables
  // A heading or a note may have been selected with the table.
  if (table && tables.length === 1 && blocks.length <= 2) {
    const { rows, headerRow } = table.attrs
    return { rows: rows.map((row) => [...row]), hasHead: headerRow, dropped }
  }
  const rows = parseSpreadsheet(text)
  if (rows.length < 2 && (rows[0]?.length ?? 0) < 2) return null
  return { rows, hasHead: false, dropped: [] }
}

type Place = { row: number; column: number }

/**
 * Where pasted cells begin. In a grid with headings at two sides, such as a comparison, a table with
 * headings of its own is pasted from the corner, whether the corner, the first option or the first
 * criterion has the focus.
 */
export function pasteStart(
  place: Place,
  { rows, hasHead }: Pick<PastedCells, 'rows' | 'hasHead'>,
  grid: { hasCorner: boolean },
): Place {
  if (!grid.hasCorner || rows.length < 2) return place
  const isFirstOption = place.row === 0 && place.column === 1
  const isFirstCriterion = place.row === 1 && place.column === 0
  if (!isFirstOption && !isFirstCriterion) return place
  const [corner = ''] = rows[0] ?? []
  const isWhole = hasHead || corner.length === 0
  return isWhole ? { row: 0, column: 0 } : place
}
