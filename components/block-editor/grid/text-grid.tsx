'use client'

import type { Editor } from '@tiptap/core'
import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { fieldId } from '#components/content-form/form-context.tsx'
import { onceRendered } from '#components/content-form/once-rendered.ts'
import type { Inline } from '#lib/blocks/inline.ts'
import type { DroppedItem } from '#lib/blocks/paste/dropped-items.ts'
import { pastedCells, pasteStart } from '#lib/blocks/paste/pasted-cells.ts'
import { isCopiedFromLectern } from '../extensions/paste.ts'
import { newBlockId } from '../new-block-id.ts'
import { DroppedNotice } from '../paste/dropped-notice.tsx'
import { readHtml } from '../paste/read-html.ts'
import type { CellPlace, GridEvents, GridLine } from './grid.ts'
import { focusCell, focusTools, isToolbarShortcut, moveOf, stepOf } from './grid-keys.ts'
import { GridRow } from './grid-row.tsx'
import { GridTools } from './grid-tools.tsx'

type WrittenCell = CellPlace & { value: Inline | string }

type Props = {
  path: string
  label: string
  /** Null: there is no cell, such as in the corner of a comparison. */
  cells: readonly (readonly (Inline | string | null)[])[]
  pathOf: (place: CellPlace) => string
  labelOf: (place: CellPlace) => string
  isHead: (place: CellPlace) => boolean
  rows: GridLine
  columns: GridLine
  onWrite: (cells: WrittenCell[]) => void
}

/** Edits a table as a grid: arrow keys, Tab and Enter move between cells; pasted spreadsheet cells fill several. */
export function TextGrid(props: Props) {
  const { path, label, cells, pathOf, labelOf, isHead, rows, columns } = props
  const frame = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<CellPlace>({ row: rows.fixed, column: columns.fixed })
  const latest = useRef(props)
  useLayoutEffect(() => {
    latest.current = props
  })
  const [editor, setEditor] = useState<Editor | null>(null)
  const [dropped, setDropped] = useState<readonly DroppedItem[]>([])
  const events = useMemo(
    () => ({
      ...gridEvents(latest, frame, setDropped),
      onFocus: setPlace,
      onEditor: setEditor,
      onDropped: setDropped,
    }),
    [],
  )
  return (
    <div className="text-grid" id={fieldId(path)} tabIndex={-1}>
      <GridTools place={place} rows={rows} columns={columns} grid={frame} editor={editor} />
      <DroppedNotice dropped={dropped} onClose={() => setDropped([])} />
      <div className="text-grid-frame" ref={frame}>
        <table aria-label={label}>
          <tbody>
            {cells.map((line, row) => (
              <GridRow
                // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
                key={row}
                row={row}
                line={line}
                paths={line.map((_, column) => pathOf({ row, column }))}
                labels={line.map((_, column) => labelOf({ row, column }))}
                heads={line.map((_, column) => isHead({ row, column }))}
                events={events}
              />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}

type Ref<Value> = { readonly current: Value }

function gridEvents(
  latest: Ref<Props>,
  frame: Ref<HTMLElement | null>,
  onDropped: (dropped: readonly DroppedItem[]) => void,
): Pick<GridEvents, 'onChange' | 'onKey' | 'onPaste'> {
  return {
    onChange: (place, value) => latest.current.onWrite([{ ...place, value }]),
    onKey(place, event, caret) {
      const { rows, columns } = latest.current
      const move = moveOf(event)
      const step = stepOf(event, caret)
      if (move) {
        const line = move.rows !== 0 ? rows : columns
        const index = move.rows !== 0 ? place.row : place.column
        const to = index + move.rows + move.columns
        if (index < line.fixed || to < line.fixed || to >= line.count) return false
        flushSync(() => line.onMove(index, to))
        focusCell(frame.current, {
          row: place.row + move.rows,
          column: place.column + move.columns,
        })
      } else if (step) {
        const next = { row: place.row + step.rows, column: place.column + step.columns }
        if (!focusCell(frame.current, next)) {
          if (event.key !== 'Enter' || rows.count >= rows.max) return false
          if (frame.current) onceRendered(frame.current, () => focusCell(frame.current, next))
          rows.onAdd(rows.count)
        }
      } else return isToolbarShortcut(event) && focusTools(frame.current)
      return true
    },
    onPaste(at, data) {
      const html = data.getData('text/html')
      const nodes = html && !isCopiedFromLectern(html) ? readHtml(html) : null
      const pasted = pastedCells(data.getData('text/plain'), nodes, newBlockId)
      if (!pasted) return false
      const { cells, rows, columns, onWrite } = latest.current
      const hasCorner = cells[0]?.[0] === null
      const place = pasteStart(at, pasted, { hasCorner })
      onWrite(
        pasted.rows.flatMap((line, down) =>
          line.flatMap((value, offset) => {
            const row = place.row + down
            const column = place.column + offset
            if (row >= rows.max || column >= columns.max) return []
            if (hasCorner && row === 0 && column === 0) return []
            const isPlain = typeof cells[row]?.[column] === 'string' || typeof value !== 'string'
            return [{ row, column, value: isPlain ? value : plainInline(value) }]
          }),
        ),
      )
      onDropped(pasted.dropped)
      return true
    },
  }
}

const plainInline = (text: string): Inline => (text === '' ? [] : [{ type: 'text', text }])
