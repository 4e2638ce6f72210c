import type { Editor } from '@tiptap/core'
import type { Caret, CellPlace } from './grid.ts'

type Step = { rows: number; columns: number }

export function caretInField(field: HTMLTextAreaElement): Caret {
  const { selectionStart, selectionEnd, value } = field
  return {
    atStart: selectionEnd === 0,
    atEnd: selectionStart === value.length,
    atTop: !value.slice(0, selectionStart).includes('\n'),
    atBottom: !value.slice(selectionEnd).includes('\n'),
  }
}

export function caretInEditor({ view, state }: Editor): Caret {
  const { from, to } = selectedRange(view)
  return {
    atStart: to <= 1,
    atEnd: from >= state.doc.content.size - 1,
    atTop: view.endOfTextblock('up'),
    atBottom: view.endOfTextblock('down'),
  }
}

/** Reads the browser's selection, because the editor's is updated later after Home or End. */
function selectedRange(view: Editor['view']): { from: number; to: number } {
  const selection = view.dom.ownerDocument.getSelection()
  const { anchorNode = null, focusNode = null } = selection ?? {}
  if (!selection || !view.dom.contains(anchorNode) || !view.dom.contains(focusNode))
    return view.state.selection
  const anchor = view.posAtDOM(anchorNode as Node, selection.anchorOffset)
  const focus = view.posAtDOM(focusNode as Node, selection.focusOffset)
  return { from: Math.min(anchor, focus), to: Math.max(anchor, focus) }
}

/** The cell that a key leads to; null if the key acts within the cell. */
export function stepOf(event: KeyboardEvent, caret: Caret): Step | null {
  if (event.altKey || event.metaKey || event.ctrlKey || event.isComposing) return null
  switch (event.key) {
    case 'Enter':
      return event.shiftKey ? null : { rows: 1, columns: 0 }
    case 'ArrowUp':
      return caret.atTop && !event.shiftKey ? { rows: -1, columns: 0 } : null
    case 'ArrowDown':
      return caret.atBottom && !event.shiftKey ? { rows: 1, columns: 0 } : null
    case 'ArrowLeft':
      return caret.atStart && !event.shiftKey ? { rows: 0, columns: -1 } : null
    case 'ArrowRight':
      return caret.atEnd && !event.shiftKey ? { rows: 0, columns: 1 } : null
    default:
      return null
  }
}

/** Alt+Shift with an arrow key moves the row or column. */
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

/** Focuses a cell of the grid and selects its text. */
export function focusCell(grid: Element | null, { row, column }: CellPlace): boolean {
  const cell = grid?.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`)
  if (!cell) return false
  cell.focus()
  if (cell instanceof HTMLTextAreaElement) cell.select()
  return true
}

/** Alt+F10, the conventional shortcut to a toolbar, because Tab moves between cells. */
export const isToolbarShortcut = ({ key, altKey }: KeyboardEvent) => altKey && key === 'F10'

export function focusTools(grid: Element | null): boolean {
  const tool = grid?.parentElement?.querySelector<HTMLElement>('.grid-tools button:enabled')
  tool?.focus()
  return tool !== undefined && tool !== null
}
