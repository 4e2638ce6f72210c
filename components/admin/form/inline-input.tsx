'use client'

import { useState } from 'react'
import type { Inline } from '#lib/blocks/inline.ts'
import { formatInline, parseInline } from '#lib/blocks/inline-markdown.ts'
import { isSame } from '#lib/publishing/same-value.ts'
import { TextArea } from './fields.tsx'

type Props = {
  path: string
  label: string
  value: Inline
  onChange: (value: Inline) => void
  rows?: number
  /** One hint a form is enough. */
  hint?: boolean
}

export const INLINE_HINT = '**bold**, *italic*, `code`, [words](https://… or /path)'

/** Words with marks, as Markdown. What is typed stays as typed; its meaning goes to the form. */
export function InlineInput({ path, label, value, onChange, rows = 2, hint = true }: Props) {
  const [text, setText] = useState(() => formatInline(value))
  // Something else has changed the words, such as an undo.
  const changed = !isSame(parseInline(text), value)
  const shown = changed ? formatInline(value) : text
  if (changed) setText(shown)
  return (
    <TextArea
      path={path}
      label={label}
      help={hint ? INLINE_HINT : undefined}
      className="is-growing"
      rows={rows}
      value={shown}
      onChange={(typed) => {
        setText(typed)
        onChange(parseInline(typed))
      }}
    />
  )
}
