'use client'

import type { Editor } from '@tiptap/core'
import { useState } from 'react'
import { fieldId, useErrors } from '#components/content-form/form-context.tsx'
import { FieldErrorList, fieldProps } from '#components/ui/field.tsx'
import type { Inline } from '#lib/blocks/inline.ts'
import type { DroppedItem } from '#lib/blocks/paste/dropped-items.ts'
import { DroppedNotice } from '../paste/dropped-notice.tsx'
import { InlineBox } from './inline-box.tsx'
import { MarkTools } from './mark-tools.tsx'

type Props = {
  path: string
  label: string
  value: Inline
  onChange: (value: Inline) => void
}

/** A labelled field for inline text with marks. */
export function InlineInput({ path, label, value, onChange }: Props) {
  const id = fieldId(path)
  const errors = useErrors(path)
  const [editor, setEditor] = useState<Editor | null>(null)
  const [dropped, setDropped] = useState<readonly DroppedItem[]>([])
  const { 'aria-describedby': describedBy } = fieldProps({ id, errors })
  return (
    <div className={errors.length > 0 ? 'field inline-field is-wrong' : 'field inline-field'}>
      <span className="field-label" aria-hidden="true">
        {label}
      </span>
      <MarkTools editor={editor} />
      <InlineBox
        id={id}
        label={label}
        className="control"
        value={value}
        onChange={onChange}
        describedBy={describedBy}
        invalid={errors.length > 0}
        onEditor={setEditor}
        onDropped={setDropped}
      />
      <DroppedNotice dropped={dropped} onClose={() => setDropped([])} />
      <FieldErrorList id={id} errors={errors} />
    </div>
  )
}
