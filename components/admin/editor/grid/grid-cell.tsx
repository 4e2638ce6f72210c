'use client'

import { type KeyboardEvent, memo, useState } from 'react'
import { fieldId, useErrors } from '#components/admin/form/form-context.tsx'
import type { Inline } from '#lib/blocks/inline.ts'
import { formatInline, parseInline } from '#lib/blocks/inline-markdown.ts'

export type CellPlace = { row: number; column: number }

/** What cells tell the grid; one object for all, so that a cell is drawn again only with new words. */
export type GridEvents = {
  onWrite: (place: CellPlace, value: Inline | string) => void
  onStand: (place: CellPlace) => void
  onKey: (place: CellPlace, event: KeyboardEvent<HTMLTextAreaElement>) => void
  /** @returns whether it was spread over cells */
  onPaste: (place: CellPlace, text: string) => boolean
}

type Props = CellPlace & {
  path: string
  label: string
  /** Plain words, such as the name of an option, or words with marks. */
  value: Inline | string
  events: GridEvents
}

/** A cell as a field of its own; marks are typed as in Markdown. */
export const GridCell = memo(function GridCell({ row, column, path, label, value, events }: Props) {
  const [{ text, seen }, setTyped] = useState(() => ({ text: format(value), seen: value }))
  const errors = useErrors(path)
  // What comes back of the own typing leaves it as typed; anything else is shown, such as an undo.
  if (seen !== value) setTyped({ text: same(text, value) ? text : format(value), seen: value })
  return (
    <textarea
      id={fieldId(path)}
      className="grid-cell"
      rows={1}
      aria-label={label}
      aria-invalid={errors.length > 0 || undefined}
      title={errors.join(' ') || undefined}
      data-cell={`${row}:${column}`}
      value={text}
      onFocus={() => events.onStand({ row, column })}
      onKeyDown={(event) => events.onKey({ row, column }, event)}
      onPaste={(event) => {
        if (events.onPaste({ row, column }, event.clipboardData.getData('text/plain'))) {
          event.preventDefault()
        }
      }}
      onChange={(event) => {
        const typed = event.target.value
        setTyped({ text: typed, seen: value })
        events.onWrite({ row, column }, typeof value === 'string' ? typed : parseInline(typed))
      }}
    />
  )
})

const format = (value: Inline | string) => (typeof value === 'string' ? value : formatInline(value))

const same = (text: string, value: Inline | string) =>
  typeof value === 'string'
    ? text === value
    : JSON.stringify(parseInline(text)) === JSON.stringify(value)
