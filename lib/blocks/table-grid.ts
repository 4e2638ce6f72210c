import type { Inline } from './inline.ts'

/** Writes cells of a table; cells past the edge add rows and columns. */
export function setTableCells(
  rows: readonly (readonly Inline[])[],
  cells: readonly { row: number; column: number; value: Inline | string }[],
): Inline[][] {
  const height = Math.max(rows.length, ...cells.map((it) => it.row + 1))
  const width = Math.max(rows[0]?.length ?? 0, ...cells.map((it) => it.column + 1))
  const touched = new Set(cells.map((it) => it.row))
  const grown = Array.from({ length: height }, (_, row) => {
    const before = rows[row] ?? []
    // An unchanged row stays the same object, so its cells do not render again.
    if (before.length === width && !touched.has(row)) return before as Inline[]
    return Array.from({ length: width }, (_, column): Inline => before[column] ?? [])
  })
  for (const { row, column, value } of cells) {
    const line = grown[row]
    if (line) line[column] = typeof value === 'string' ? [{ type: 'text', text: value }] : value
  }
  return grown
}
