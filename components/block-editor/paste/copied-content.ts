import type { DOMOutputSpec } from '@tiptap/pm/model'
import { inlineText } from '#lib/blocks/inline.ts'
import { type AnyBlock, blockFor } from '#lib/blocks/registry.ts'

/** The rows of a block that is a table; null for others. */
function rowsOf(block: AnyBlock): string[][] | null {
  if (block.type === 'table')
    return block.attrs.rows.map((row) => row.map((cell) => inlineText(cell)))
  if (block.type !== 'comparisonTable') return null
  const { criteria, options } = block.attrs
  return [
    ['', ...options.map((it) => it.label)],
    ...criteria.map((row) => [
      row.label,
      ...options.map((it) => inlineText(row.cells[it.id] ?? [])),
    ]),
  ]
}

/** A block as other programs paste it: a table, or its text line by line. */
export function copiedContent(block: AnyBlock): DOMOutputSpec[] {
  const rows = rowsOf(block)
  if (!rows) return linesOf(block).map((line) => ['p', line])
  const cells = (row: readonly string[]) => row.map((it): DOMOutputSpec => ['td', it])
  return [['table', ['tbody', ...rows.map((row): DOMOutputSpec => ['tr', ...cells(row)])]]]
}

/** A block as plain text; the cells of a table are apart by tabs, as spreadsheets expect. */
export function copiedText(block: AnyBlock): string {
  const rows = rowsOf(block)
  if (!rows) return linesOf(block).join('\n')
  const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ')
  return rows.map((row) => row.map(oneLine).join('\t')).join('\n')
}

const linesOf = (block: AnyBlock) =>
  blockFor(block.type)
    .text(block)
    .split('\n')
    .filter((it) => it.trim() !== '')
