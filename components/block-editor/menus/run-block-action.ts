import type { Editor } from '@tiptap/core'
import {
  duplicateBlocks,
  insertParagraphAfter,
  moveBlocks,
  rangeOf,
  removeBlocks,
} from '../edit-blocks.ts'
import type { BlockAction } from './block-actions.tsx'

/** Runs an action on the block at `index`. */
export function runBlockAction(editor: Editor, action: BlockAction, index: number): void {
  const range = rangeOf(editor.state.doc, index)
  if (action === 'up') moveBlocks(editor, -1, range)
  else if (action === 'down') moveBlocks(editor, 1, range)
  else if (action === 'duplicate') duplicateBlocks(editor, range)
  else if (action === 'remove') removeBlocks(editor, range)
  else insertParagraphAfter(editor, index)
  requestAnimationFrame(() => editor.view.focus())
}
