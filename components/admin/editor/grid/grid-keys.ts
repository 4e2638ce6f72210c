import type { KeyboardEvent } from 'react'
import type { CellPlace } from './grid-cell.tsx'

type Step = { rows: number; columns: number }

/** Where a key leads from a cell; null if it means something within the cell. */
export function stepOf(event: KeyboardEvent<HTMLTextAreaElement>): Step | null {
  if (event.altKey || event.metaKey || event.ctrlKey) return null
  const { selectionStart, selectionEnd, value } = event.currentTarget
  const atStart = selectionEnd === 0
  const atEnd = selectionStart === value.length
  switch (event.key) {
    case 'Enter':
      return event.shiftKey ? null : { rows: 1, columns: 0 }
    case 'ArrowUp':
      return value.slice(0, selectionStart).includes('\n') ? null : { rows: -1, columns: 0 }
    case 'ArrowDown':
      return value.slice(selectionEnd).includes('\n') ? null : { rows: 1, columns: 0 }
    case 'ArrowLeft':
      return atStart ? { rows: 0, columns: -1 } : null
    case 'ArrowRight':
      return atEnd ? { rows: 0, columns: 1 } : null
    default:
      return null
  }
}

/** Alt and Shift with an arrow move the row or column itself. */
export function moveOf(event: KeyboardEvent): Step | null {
  if (!event.altKey || !event.shiftKey) return null
  switch (event.key) {
    case 'ArrowUp':
      return { rows: -1, columns: 0 }
    case 'ArrowDown':
      return { rows: 1, columns: 0 }
    case 'ArrowLeft':
      return { rows: 0, columns: -1 }
    case 'ArrowRight':
      return { rows: 0, columns: 1 }
    default:
      return null
  }
}

/** The field of a cell within the grid that `from` stands in; stood in with all its words chosen. */
export function standIn(grid: Element | null, { row, column }: CellPlace): boolean {
  const cell = grid?.querySelector<HTMLTextAreaElement>(`[data-cell="${row}:${column}"]`)
  if (!cell) return false
  cell.focus()
  cell.select()
  return true
}
