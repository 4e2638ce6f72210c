'use client'

import type { Editor } from '@tiptap/core'
import { memo } from 'react'
import { fieldId, useErrors } from '#components/content-form/form-context.tsx'
import type { Inline } from '#lib/blocks/inline.ts'
import type { Lost } from '#lib/blocks/paste/lost.ts'
import { InlineBox } from '../inline/inline-box.tsx'
import { type Caret, caretInField, caretInWords } from './grid-keys.ts'

export type CellPlace = { row: number; column: number }

/** What cells tell the grid; one object for all, so that a cell is drawn again only with new words. */
export type GridEvents = {
  onWrite: (place: CellPlace, value: Inline | string) => void
  onStand: (place: CellPlace) => void
  /** @returns whether the key meant something in the grid */
  onKey: (place: CellPlace, event: KeyboardEvent, caret: Caret) => boolean
  /** @returns whether it was spread over cells */
  onPaste: (place: CellPlace, text: string) => boolean
  onEditor: (editor: Editor | null) => void
  onLost: (lost: Lost[]) => void
}

type Props = CellPlace & {
  path: string
  label: string
  /** Plain words, such as the name of an option, or words with marks. */
  value: Inline | string
  events: GridEvents
}

/** A cell as a field of its own. */
export const GridCell = memo(function GridCell({ row, column, path, label, value, events }: Props) {
  const errors = useErrors(path)
  const place = { row, column }
  const common = {
    id: fieldId(path),
    className: 'grid-cell',
    title: errors.join(' ') || undefined,
  }
  if (typeof value !== 'string') {
    return (
      <InlineBox
        {...common}
        lazy
        label={label}
        invalid={errors.length > 0}
        cell={`${row}:${column}`}
        value={value}
        onChange={(words) => events.onWrite(place, words)}
        onStand={() => events.onStand(place)}
        onKey={(event, editor) => events.onKey(place, event, caretInWords(editor))}
        onPasteText={(text) => events.onPaste(place, text)}
        onEditor={events.onEditor}
        onLost={events.onLost}
      />
    )
  }
  return (
    <textarea
      {...common}
      rows={1}
      aria-label={label}
      aria-invalid={errors.length > 0 || undefined}
      data-cell={`${row}:${column}`}
      value={value}
      onFocus={() => events.onStand(place)}
      onKeyDown={(event) => {
        if (!events.onKey(place, event.nativeEvent, caretInField(event.currentTarget))) return
        event.preventDefault()
        event.stopPropagation()
      }}
      onPaste={(event) => {
        if (events.onPaste(place, event.clipboardData.getData('text/plain'))) event.preventDefault()
      }}
      onChange={(event) => events.onWrite(place, event.target.value)}
    />
  )
})
