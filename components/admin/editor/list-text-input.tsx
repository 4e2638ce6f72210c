'use client'

import { useState } from 'react'
import { TextArea } from '#components/admin/form/fields.tsx'
import type { ListItem } from '#lib/blocks/list.ts'
import { formatList, parseList } from '#lib/blocks/list-text.ts'

type Props = {
  path: string
  label: string
  value: ListItem[]
  onChange: (value: ListItem[]) => void
}

/** A list as lines; what is typed stays as typed, its meaning goes to the form. */
export function ListTextInput({ path, label, value, onChange }: Props) {
  const [text, setText] = useState(() => formatList(value))
  const changed = formatList(parseList(text)) !== formatList(value)
  const shown = changed ? formatList(value) : text
  if (changed) setText(shown)
  return (
    <TextArea
      path={path}
      label={label}
      help="One item a line; two spaces and “- ” or “1. ” begin a list within it. **bold**, *italic*, `code`, [words](address)."
      className="is-growing"
      rows={6}
      value={shown}
      onChange={(typed) => {
        setText(typed)
        onChange(parseList(typed))
      }}
    />
  )
}
