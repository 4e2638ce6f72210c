'use client'

import type { Editor } from '@tiptap/core'
import { type MouseEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { usePickNames } from '#components/content-form/form-context.tsx'
import type { Inline } from '#lib/blocks/inline.ts'
import type { DroppedItem } from '#lib/blocks/paste/dropped-items.ts'
import { isSame } from '#lib/publishing/drafts/same-value.ts'
import { LinkDialog } from '../links/link-dialog.tsx'
import { openInlineEditor, setInlineValue } from './inline-editor.ts'
import { renderInline } from './render-inline.ts'

type Props = {
  id: string
  label: string
  value: Inline
  onChange: (value: Inline) => void
  className?: string
  describedBy?: string | undefined
  invalid?: boolean
  title?: string | undefined
  /** Its place in a grid. */
  cell?: string
  /** Creates the editor only while the field has the focus; a table can have thousands of fields. */
  lazy?: boolean
  /** The editor while there is one, for buttons around the field. */
  onEditor?: (editor: Editor | null) => void
  onFocus?: () => void
  onKey?: (event: KeyboardEvent, editor: Editor) => boolean
  onPasteTable?: (data: DataTransfer) => boolean
  onDropped?: (dropped: DroppedItem[]) => void
}

/** ProseMirror removes these attributes when it is destroyed; without them the field could not get the focus again. */
const FIELD = {
  role: 'textbox',
  tabindex: '0',
  contenteditable: 'true',
  'aria-multiline': 'true',
}

/** A field for inline text with marks. */
export function InlineBox(props: Props) {
  const {
    id,
    label,
    value,
    className = '',
    describedBy,
    invalid,
    title,
    cell,
    lazy = false,
  } = props
  const box = useRef<HTMLDivElement>(null)
  const editor = useRef<Editor | null>(null)
  const pointer = useRef<{ left: number; top: number } | null>(null)
  const shown = useRef<Inline>(value)
  const [linking, setLinking] = useState(false)
  const { nameOf } = usePickNames()
  const latest = useRef(props)
  useLayoutEffect(() => {
    latest.current = props
  })
  useLayoutEffect(() => {
    if (!editor.current && box.current) renderInline(box.current, value)
    else if (editor.current && !isSame(shown.current, value)) setInlineValue(editor.current, value)
    shown.current = value
  }, [value])

  const [{ open, close }] = useState(() => ({
    open() {
      if (editor.current || !box.current) return
      editor.current = openInlineEditor({
        element: box.current,
        label: latest.current.label,
        value: latest.current.value,
        onUpdate: (value) => {
          shown.current = value
          latest.current.onChange(value)
        },
        onLink: () => setLinking(true),
        onKey: (event) =>
          editor.current !== null && (latest.current.onKey?.(event, editor.current) ?? false),
        onPasteTable: (data) => latest.current.onPasteTable?.(data) ?? false,
        onDropped: (dropped) => latest.current.onDropped?.(dropped),
      })
      latest.current.onEditor?.(editor.current)
    },
    close() {
      const ended = editor.current
      if (!ended) return
      editor.current = null
      ended.destroy()
      latest.current.onEditor?.(null)
      if (!box.current) return
      for (const [name, words] of Object.entries(FIELD)) box.current.setAttribute(name, words)
      renderInline(box.current, latest.current.value)
    },
  }))
  useEffect(() => {
    if (!lazy) open()
    return close
  }, [lazy, open, close])

  const onFocus = () => {
    latest.current.onFocus?.()
    if (!lazy || editor.current) return
    open()
    const at = pointer.current
    const created = editor.current as Editor | null
    if (!at) created?.commands.setTextSelection({ from: 1, to: created.state.doc.content.size - 1 })
    else
      requestAnimationFrame(() => {
        const found = created && !created.isDestroyed ? created.view.posAtCoords(at) : null
        if (found) created?.commands.setTextSelection(found.pos)
      })
  }
  const onMouseDown = (event: MouseEvent) => {
    pointer.current = { left: event.clientX, top: event.clientY }
    setTimeout(() => {
      pointer.current = null
    })
  }
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: no field of HTML holds words with marks */}
      <div
        ref={box}
        id={id}
        className={`inline-box ${className}`}
        role="textbox"
        tabIndex={0}
        contentEditable
        suppressContentEditableWarning
        aria-multiline="true"
        aria-label={label}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
        title={title}
        data-cell={cell}
        onMouseDown={onMouseDown}
        onFocus={onFocus}
        onBlur={() => lazy && !linking && close()}
      />
      {linking && editor.current && (
        <LinkDialog editor={editor.current} nameOf={nameOf} onClose={() => setLinking(false)} />
      )}
    </>
  )
}
