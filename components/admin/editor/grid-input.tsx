'use client'

import { fieldId, useErrorsWithin } from '#components/admin/form/form-context.tsx'
import { InlineInput } from '#components/admin/form/inline-input.tsx'
import { moved } from '#components/admin/form/item-list.tsx'
import { ItemTools } from '#components/admin/form/item-tools.tsx'
import { Button } from '#components/ui/button.tsx'
import { FieldErrors } from '#components/ui/field.tsx'
import type { Inline } from '#lib/blocks/inline.ts'

type Props = {
  path: string
  label: string
  rows: Inline[][]
  onChange: (rows: Inline[][]) => void
}

/** Rows and columns of words. */
export function GridInput({ path, label, rows, onChange }: Props) {
  const errors = useErrorsWithin(path)
  const columns = rows[0]?.length ?? 0
  const setCell = (row: number, column: number, cell: Inline) =>
    onChange(rows.with(row, (rows[row] ?? []).with(column, cell)))
  const emptyRow = (): Inline[] => Array.from({ length: columns }, () => [])
  return (
    <fieldset className="grid-input" id={fieldId(path)} tabIndex={-1}>
      <legend className="field-label">{label}</legend>
      <FieldErrors id={fieldId(path)} errors={errors} />
      <div className="grid-input-frame">
        <table>
          <thead>
            <tr>
              {Array.from({ length: columns }, (_, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                <th key={column} scope="col">
                  <ItemTools
                    name={`column ${column + 1}`}
                    index={column}
                    count={columns}
                    onMove={(to) => onChange(rows.map((row) => moved(row, column, to)))}
                    onRemove={() => onChange(rows.map((row) => row.toSpliced(column, 1)))}
                  />
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
              <tr key={index}>
                {row.map((cell, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
                  <td key={column}>
                    <InlineInput
                      path={`${path}.${index}.${column}`}
                      label={`Row ${index + 1}, column ${column + 1}`}
                      value={cell}
                      rows={1}
                      hint={false}
                      onChange={(changed) => setCell(index, column, changed)}
                    />
                  </td>
                ))}
                <td>
                  <ItemTools
                    name={`row ${index + 1}`}
                    index={index}
                    count={rows.length}
                    onMove={(to) => onChange(moved(rows, index, to))}
                    onRemove={() => onChange(rows.toSpliced(index, 1))}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="button-row">
        <Button look="quiet" size="small" onClick={() => onChange([...rows, emptyRow()])}>
          Add a row
        </Button>
        <Button look="quiet" size="small" onClick={() => onChange(rows.map((row) => [...row, []]))}>
          Add a column
        </Button>
      </div>
    </fieldset>
  )
}
