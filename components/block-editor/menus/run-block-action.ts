import type { Editor } from '@tiptap/core'
import { duplicateBlocks, moveBlocks, rangeOf, removeBlocks, writeAfter } from '../block-moves.ts'
import type { BlockAction } from './block-actions.tsx'

/** On the block at `index`. */
export function runBlockAction(editor: Editor, action: BlockAction, index: number): void {
  const range = rangeOf(editor.state.doc, index)
  if (action === 'up') moveBlocks(editor, -1, range)
  else if (action === 'down') moveBlocks(editor, 1, range)
  else if (action === 'duplicate') duplicateBlocks(editor, range)
  else if (action === 'remove') removeBlocks(editor, range)
  else writeAfter(editor, index)
  requestAnimationFrame(() => editor.view.focus())
}
