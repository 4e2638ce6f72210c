'use client'

import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { memo, type ReactNode } from 'react'
import { Button, ToggleButton, Toolbar } from 'react-aria-components'
import { Icon } from '#components/ui/icon.tsx'
import { type AnyBlock, blockFor } from '#lib/blocks/registry.ts'
import type { BlockMenuItem } from './block-menu-items.ts'
import { selectedBlocks } from './edit-blocks.ts'
import { BlockActions } from './menus/block-actions.tsx'
import { BlockMenu } from './menus/block-menu.tsx'
import { HeadingAnchor } from './menus/heading-anchor.tsx'
import { runBlockAction } from './menus/run-block-action.ts'
import { TextStyle } from './menus/text-style.tsx'

type Props = { editor: Editor; onInsert: (offer: BlockMenuItem) => void; onLink: () => void }

/** Toolbar of the editor; stays visible while the text scrolls. */
export const EditorToolbar = memo(function EditorToolbar({ editor, onInsert, onLink }: Props) {
  const state = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive('bold'),
      italic: now.isActive('italic'),
      code: now.isActive('code'),
      link: now.isActive('link'),
      undo: now.can().undo(),
      redo: now.can().redo(),
      block: nameOfBlock(now),
    }),
  })
  const mark = (name: 'bold' | 'italic' | 'code', label: string, shown: ReactNode) => (
    <ToggleButton
      className="editor-tool"
      aria-label={label}
      isSelected={state[name]}
      onChange={() => editor.chain().focus().toggleMark(name).run()}
    >
      {shown}
    </ToggleButton>
  )
  const history = (name: 'undo' | 'redo', label: string) => (
    <Button
      className="editor-tool"
      aria-label={label}
      isDisabled={!state[name]}
      onPress={() => editor.chain()[name]().focus().run()}
    >
      <Icon name={name} />
    </Button>
  )
  return (
    <Toolbar className="editor-toolbar" aria-label="Text and blocks">
      <BlockMenu label="Add a block" className="editor-tool is-add" onChoose={onInsert}>
        <span>Add</span>
      </BlockMenu>
      <TextStyle editor={editor} />
      <HeadingAnchor editor={editor} />
      {mark('bold', 'Bold', <b>B</b>)}
      {mark('italic', 'Italic', <i>I</i>)}
      {mark('code', 'Code', <Icon name="code" />)}
      <ToggleButton
        className="editor-tool"
        aria-label="Link"
        isSelected={state.link}
        onChange={onLink}
      >
        <Icon name="link" />
      </ToggleButton>
      {history('undo', 'Undo')}
      {history('redo', 'Redo')}
      <BlockActions
        label={`This block: ${state.block}`}
        className="editor-tool is-block"
        onAction={(action) => runBlockAction(editor, action, selectedBlocks(editor).first)}
      >
        <span>{state.block}</span>
        <Icon name="chevron" />
      </BlockActions>
    </Toolbar>
  )
})

function nameOfBlock(editor: Editor): string {
  const node = editor.state.doc.child(selectedBlocks(editor).first)
  const block: AnyBlock | undefined = node.attrs.block
  return blockFor(block?.type ?? (node.type.name as 'paragraph')).label
}
