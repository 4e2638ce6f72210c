'use client'

import { memo } from 'react'
import type { Inline } from '#lib/blocks/inline.ts'
import type { CellPlace, GridEvents } from './grid.ts'
import { GridCell } from './grid-cell.tsx'

type Props = {
  row: number
  /** Null: there is no cell. */
  line: readonly (Inline | string | null)[]
  paths: readonly string[]
  labels: readonly string[]
  heads: readonly boolean[]
  events: GridEvents
}

/** A row renders again only when one of its cells changes, because a table can have 1500 cells. */
export const GridRow = memo(function GridRow({ row, line, paths, labels, heads, events }: Props) {
  return (
    <tr>
      {line.map((value, column) => {
        const Cell = value !== null && heads[column] ? 'th' : 'td'
        return (
          <Cell
            // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
            key={column}
            scope={Cell === 'th' ? (row === 0 ? 'col' : 'row') : undefined}
          >
            {value === null ? (
              <GridCorner place={{ row, column }} events={events} />
            ) : (
              <GridCell
                row={row}
                column={column}
                path={paths[column] ?? ''}
                label={labels[column] ?? ''}
                value={value}
                events={events}
              />
            )}
          </Cell>
        )
      })}
    </tr>
  )
}, isSameRow)

/** Takes the focus, so that a whole table can be pasted at it; it holds no text. */
function GridCorner({ place, events }: { place: CellPlace; events: GridEvents }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: it takes pasted tables and holds no text
    <div
      className="grid-cell"
      role="textbox"
      aria-readonly
      tabIndex={0}
      aria-label="Corner cell: paste a whole table here"
      data-cell={`${place.row}:${place.column}`}
      onFocus={() => events.onFocus(place)}
      onKeyDown={(event) => {
        if (!events.onKey(place, event.nativeEvent, EMPTY_CELL)) return
        event.preventDefault()
        event.stopPropagation()
      }}
      onPaste={(event) => {
        if (events.onPaste(place, event.clipboardData)) event.preventDefault()
      }}
    />
  )
}

const EMPTY_CELL = { atStart: true, atEnd: true, atTop: true, atBottom: true }

function isSameRow(before: Props, after: Props): boolean {
  return (
    before.row === after.row &&
    before.events === after.events &&
    isSameList(before.line, after.line) &&
    isSameList(before.paths, after.paths) &&
    isSameList(before.labels, after.labels) &&
    isSameList(before.heads, after.heads)
  )
}

const isSameList = (before: readonly unknown[], after: readonly unknown[]) =>
  before.length === after.length && before.every((it, index) => it === after[index])
