'use client'

import { attributesOf, type BlockEditorProps } from '#components/block-editor/block-editor-props.ts'
import { TextGrid } from '#components/block-editor/grid/text-grid.tsx'
import { FlagInput, TextInput } from '#components/content-form/fields.tsx'
import { useErrorsWithin } from '#components/content-form/form-context.tsx'
import { moved } from '#components/content-form/moved.ts'
import type { Inline } from '#lib/blocks/inline.ts'
import { MAX_COLUMNS, MAX_ROWS } from '#lib/blocks/table.ts'
import { setTableCells } from '#lib/blocks/table-grid.ts'

/** Edits a plain table. */
export function TableEditor(props: BlockEditorProps<'table'>) {
  const { caption, headerRow, headerColumn } = props.block.attrs
  const field = attributesOf(props)
  const { path, value: rows, onChange: setRows } = field('rows')
  const errors = new Set(useErrorsWithin(path))
  const columns = rows[0]?.length ?? 0
  const emptyRow = (): Inline[] => Array.from({ length: columns }, () => [])
  return (
    <>
      <TextInput {...field('caption')} label="Caption" optional />
      {errors.size > 0 && <p className="card-errors">{[...errors].join(' ')}</p>}
      <TextGrid
        path={path}
        label={caption || 'Table'}
        cells={rows}
        pathOf={({ row, column }) => `${path}.${row}.${column}`}
        labelOf={({ row, column }) => `Row ${row + 1}, column ${column + 1}`}
        isHead={({ row, column }) => (headerRow && row === 0) || (headerColumn && column === 0)}
        rows={{
          one: 'row',
          fixed: 0,
          count: rows.length,
          max: MAX_ROWS,
          onAdd: (index) => setRows(rows.toSpliced(index, 0, emptyRow())),
          onMove: (index, to) => setRows(moved(rows, index, to)),
          onRemove: (index) => setRows(rows.toSpliced(index, 1)),
        }}
        columns={{
          one: 'column',
          fixed: 0,
          count: columns,
          max: MAX_COLUMNS,
          onAdd: (index) => setRows(rows.map((row) => row.toSpliced(index, 0, []))),
          onMove: (index, to) => setRows(rows.map((row) => moved(row, index, to))),
          onRemove: (index) => setRows(rows.map((row) => row.toSpliced(index, 1))),
        }}
        onWrite={(cells) => setRows(setTableCells(rows, cells))}
      />
      <div className="card-flags">
        <FlagInput {...field('headerRow')} label="First row is a header" />
        <FlagInput {...field('headerColumn')} label="First column is a header" />
      </div>
    </>
  )
}
