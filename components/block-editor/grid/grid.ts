import type { Editor } from '@tiptap/core'
import type { Inline } from '#lib/blocks/inline.ts'
import type { DroppedItem } from '#lib/blocks/paste/dropped-items.ts'
import type { LineName } from './line-texts.ts'

export type CellPlace = { row: number; column: number }

/** Where the caret is in the text of its cell. */
export type Caret = { atStart: boolean; atEnd: boolean; atTop: boolean; atBottom: boolean }

/** Rows or columns and what can be done to them. `count` and `index` include the fixed ones. */
export type GridLine = {
  one: LineName
  /** How many at the start hold headings and cannot be moved or removed. */
  fixed: number
  count: number
  max: number
  onAdd: (index: number) => void
  onMove: (index: number, to: number) => void
  onRemove: (index: number) => void
}

/** One object for all cells, so that a cell renders again only when its text changes. */
export type GridEvents = {
  onChange: (place: CellPlace, value: Inline | string) => void
  onFocus: (place: CellPlace) => void
  /** @returns whether the grid handled the key */
  onKey: (place: CellPlace, event: KeyboardEvent, caret: Caret) => boolean
  /** @returns whether the pasted table was spread over several cells */
  onPaste: (place: CellPlace, data: DataTransfer) => boolean
  onEditor: (editor: Editor | null) => void
  onDropped: (dropped: DroppedItem[]) => void
}
