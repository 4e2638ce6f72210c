'use client'

import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import type { ReactNode } from 'react'
import { Icon } from '#components/ui/icon.tsx'

/** Buttons for the marks of a field; they are not in the tab order, because shortcuts do the same. */
export function MarkTools({ editor }: { editor: Editor | null }) {
  const state = useEditorState({
    editor,
    selector: ({ editor: now }) =>
      now && !now.isDestroyed
        ? {
            bold: now.isActive('bold'),
            italic: now.isActive('italic'),
            code: now.isActive('code'),
            link: now.isActive('link'),
          }
        : null,
  })
  const tool = (
    name: 'bold' | 'italic' | 'code' | 'link',
    label: string,
    keys: string,
    shown: ReactNode,
  ) => (
    <button
      type="button"
      tabIndex={-1}
      className="mark-tool"
      title={`${label} (${keys})`}
      aria-label={label}
      aria-pressed={state?.[name] ?? false}
      disabled={!editor}
      // Keeps the focus in the text.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        if (!editor) return
        if (name !== 'link') editor.chain().focus().toggleMark(name).run()
        else editor.view.someProp('handleKeyDown', (it) => it(editor.view, commandK()))
      }}
    >
      {shown}
    </button>
  )
  return (
    <span className="mark-tools">
      {tool('bold', 'Bold', 'Ctrl B', <b>B</b>)}
      {tool('italic', 'Italic', 'Ctrl I', <i>I</i>)}
      {tool('code', 'Code', 'Ctrl E', <Icon name="code" />)}
      {tool('link', 'Link', 'Ctrl K', <Icon name="link" />)}
    </span>
  )
}

const commandK = () => new KeyboardEvent('keydown', { key: 'k', ctrlKey: true })
