'use client'

import { memo } from 'react'
import { fieldId, useErrors } from '#components/content-form/form-context.tsx'
import type { Inline } from '#lib/blocks/inline.ts'
import { InlineBox } from '../inline/inline-box.tsx'
import type { CellPlace, GridEvents } from './grid.ts'
import { caretInEditor, caretInField } from './grid-keys.ts'

type Props = CellPlace & {
  path: string
  label: string
  /** Plain text, such as the name of an option, or text with marks. */
  value: Inline | string
  events: GridEvents
}

/** One cell, which is a field of its own. */
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
        onChange={(text) => events.onChange(place, text)}
        onFocus={() => events.onFocus(place)}
        onKey={(event, editor) => events.onKey(place, event, caretInEditor(editor))}
        onPasteTable={(data) => events.onPaste(place, data)}
        onEditor={events.onEditor}
        onDropped={events.onDropped}
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
      onFocus={() => events.onFocus(place)}
      onKeyDown={(event) => {
        if (!events.onKey(place, event.nativeEvent, caretInField(event.currentTarget))) return
        event.preventDefault()
        event.stopPropagation()
      }}
      onPaste={(event) => {
        if (events.onPaste(place, event.clipboardData)) event.preventDefault()
      }}
      onChange={(event) => events.onChange(place, event.target.value)}
    />
  )
})
