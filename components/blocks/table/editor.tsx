'use client'

import type { BlockEditorProps } from '#components/block-editor/block-editor-props.ts'
import { TextGrid } from '#components/block-editor/grid/text-grid.tsx'
import { FlagInput, TextInput } from '#components/content-form/fields.tsx'
import { useErrors } from '#components/content-form/form-context.tsx'
import { moved } from '#components/content-form/item-list.tsx'
import type { Inline } from '#lib/blocks/inline.ts'
import { MAX_COLUMNS, MAX_ROWS } from '#lib/blocks/table.ts'
import { setTableCells } from '#lib/blocks/table-grid.ts'

/** Edits a plain table. */
export function TableEditor({ path, block, onChange }: BlockEditorProps<'table'>) {
  const { attrs } = block
  const { caption, headerRow, headerColumn, rows } = attrs
  const at = `${path}.attrs`
  const errors = useErrors(`${at}.rows`)
  const set = (part: Partial<typeof attrs>) => onChange({ ...block, attrs: { ...attrs, ...part } })
  const columns = rows[0]?.length ?? 0
  const emptyRow = (): Inline[] => Array.from({ length: columns }, () => [])
  return (
    <>
      <TextInput
        path={`${at}.caption`}
        label="Caption"
        optional
        value={caption}
        onChange={(text) => set({ caption: text })}
      />
      {errors.length > 0 && <p className="card-errors">{errors.join(' ')}</p>}
      <TextGrid
        path={`${at}.rows`}
        label={caption || 'Table'}
        cells={rows}
        pathOf={({ row, column }) => `${at}.rows.${row}.${column}`}
        labelOf={({ row, column }) => `Row ${row + 1}, column ${column + 1}`}
        isHead={({ row, column }) => (headerRow && row === 0) || (headerColumn && column === 0)}
        rows={{
          one: 'row',
          fixed: 0,
          count: rows.length,
          max: MAX_ROWS,
          onAdd: (index) => set({ rows: rows.toSpliced(index, 0, emptyRow()) }),
          onMove: (index, to) => set({ rows: moved(rows, index, to) }),
          onRemove: (index) => set({ rows: rows.toSpliced(index, 1) }),
        }}
        columns={{
          one: 'column',
          fixed: 0,
          count: columns,
          max: MAX_COLUMNS,
          onAdd: (index) => set({ rows: rows.map((row) => row.toSpliced(index, 0, [])) }),
          onMove: (index, to) => set({ rows: rows.map((row) => moved(row, index, to)) }),
          onRemove: (index) => set({ rows: rows.map((row) => row.toSpliced(index, 1)) }),
        }}
        onWrite={(cells) => set({ rows: setTableCells(rows, cells) })}
      />
      <div className="card-flags">
        <FlagInput
          path={`${at}.headerRow`}
          label="First row is a heading"
          value={headerRow}
          onChange={(value) => set({ headerRow: value })}
        />
        <FlagInput
          path={`${at}.headerColumn`}
          label="First column is a heading"
          value={headerColumn}
          onChange={(value) => set({ headerColumn: value })}
        />
      </div>
    </>
  )
}
