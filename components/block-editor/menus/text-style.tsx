'use client'

import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { Icon } from '#components/ui/icon.tsx'

const styles = [
  { id: 'paragraph', label: 'Text' },
  { id: 'heading-2', label: 'Heading' },
  { id: 'heading-3', label: 'Subheading' },
  { id: 'heading-4', label: 'Small heading' },
  { id: 'bulletList', label: 'Bullet list' },
  { id: 'orderedList', label: 'Numbered list' },
  { id: 'blockquote', label: 'Quote' },
  { id: 'codeBlock', label: 'Code' },
] as const

type Style = (typeof styles)[number]['id']

/** Menu of the text styles for the block at the caret. */
export function TextStyle({ editor }: { editor: Editor }) {
  const current = useEditorState({ editor, selector: ({ editor: now }) => styleOf(now) })
  const shown = styles.find((it) => it.id === current)
  return (
    <MenuTrigger>
      <Button className="editor-tool is-style" isDisabled={!shown}>
        <span className="visually-hidden">Text style: </span>
        <span>{shown?.label ?? 'Text'}</span>
        <Icon name="chevron" />
      </Button>
      <Popover className="admin-popover" placement="bottom start">
        <Menu
          aria-label="Text style"
          className="block-menu-list"
          selectionMode="single"
          selectedKeys={current ? [current] : []}
          onAction={(key) => turnInto(editor, key as Style)}
        >
          {styles.map((it) => (
            <MenuItem key={it.id} id={it.id} className={`block-action is-${it.id}`}>
              {it.label}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

function styleOf(editor: Editor): Style | null {
  const node = editor.state.selection.$from.node(1)
  if (!node) return null
  const id = node.type.name === 'heading' ? `heading-${node.attrs.level}` : node.type.name
  return styles.find((it) => it.id === id)?.id ?? null
}

function turnInto(editor: Editor, style: Style) {
  const chain = editor.chain().focus().clearNodes()
  if (style === styleOf(editor)) return editor.commands.focus()
  if (style === 'paragraph') return chain.run()
  if (style === 'bulletList') return chain.toggleBulletList().run()
  if (style === 'orderedList') return chain.toggleOrderedList().run()
  if (style === 'blockquote' || style === 'codeBlock') return chain.setNode(style).run()
  return chain.setNode('heading', { level: Number(style.slice(-1)) }).run()
}
