import type { Editor } from '@tiptap/core'
import { toEditorNode } from '#lib/blocks/editor-nodes.ts'
import { hasForm } from './block-form-fields.ts'
import type { BlockMenuItem } from './block-menu-items.ts'
import { insertBlock, selectedBlocks } from './edit-blocks.ts'
import type { EditorStore } from './editor-store.ts'

/** Inserts a new block after the one at `index`, and puts the caret or the focus into it. */
export function insertFromMenu(
  editor: Editor,
  store: EditorStore,
  item: BlockMenuItem,
  index = selectedBlocks(editor).last,
): void {
  const block = item.create()
  const node = editor.schema.nodeFromJSON(toEditorNode(block))
  insertBlock(editor, node, index)
  if (node.isAtom && hasForm(block.type)) store.open(block.attrs.id)
  else requestAnimationFrame(() => editor.view.focus())
}
