import type { ComparisonTableBlock } from './comparison-table.ts'
import type { Inline } from './inline.ts'

type Attrs = ComparisonTableBlock['attrs']
type Cell = { row: number; column: number; value: Inline | string }

export const MAX_OPTIONS = 8
export const MAX_CRITERIA = 60

/**
 * Writes cells of a comparison as a grid: the first row has the names of the options, the first
 * column those of the criteria. Cells past the edge add options and criteria, up to the maximum.
 */
export function setComparisonCells(attrs: Attrs, cells: readonly Cell[], id: () => string): Attrs {
  const rows = Math.max(0, ...cells.map((it) => it.row))
  const columns = Math.max(0, ...cells.map((it) => it.column))
  const options = extended(attrs.options, Math.min(columns, MAX_OPTIONS), () => ({
    id: id(),
    label: '',
  }))
  const criteria = extended(attrs.criteria, Math.min(rows, MAX_CRITERIA), () => ({
    id: id(),
    label: '',
    cells: {},
  }))
  for (const { row, column, value } of cells) {
    const option = options[column - 1]
    const criterion = criteria[row - 1]
    if (row === 0 && option) options[column - 1] = { ...option, label: plain(value) }
    else if (column === 0 && criterion) criteria[row - 1] = { ...criterion, label: plain(value) }
    else if (option && criterion) {
      criteria[row - 1] = {
        ...criterion,
        cells: { ...criterion.cells, [option.id]: inline(value) },
      }
    }
  }
  return { ...attrs, options, criteria }
}

const extended = <Item>(items: readonly Item[], length: number, make: () => Item): Item[] => [
  ...items,
  ...Array.from({ length: Math.max(0, length - items.length) }, make),
]

const plain = (value: Inline | string) =>
  typeof value === 'string'
    ? value
    : value.map((it) => (it.type === 'text' ? it.text : ' ')).join('')

const inline = (value: Inline | string): Inline =>
  typeof value !== 'string' ? value : value === '' ? [] : [{ type: 'text', text: value }]

/** Removes an option with its cells. */
export function removeOption(attrs: Attrs, index: number): Attrs {
  const removedId = attrs.options[index]?.id ?? ''
  return {
    ...attrs,
    options: attrs.options.toSpliced(index, 1),
    criteria: attrs.criteria.map((it) => {
      const { [removedId]: _, ...cells } = it.cells
      return { ...it, cells }
    }),
  }
}
