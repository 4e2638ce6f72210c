import type { Editor } from '@tiptap/core'
import { toEditorNode } from '#lib/blocks/editor-nodes.ts'
import { insertBlock, selectedBlocks } from './block-moves.ts'
import type { Offer } from './block-offers.ts'
import type { DeskStore } from './desk-store.ts'

/** Puts a new block after the one at `index`, and stands in it. */
export function insertOffer(
  editor: Editor,
  desk: DeskStore,
  offer: Offer,
  index = selectedBlocks(editor).last,
): void {
  const block = offer.make()
  const node = editor.schema.nodeFromJSON(toEditorNode(block))
  insertBlock(editor, node, index)
  if (node.isAtom && block.type !== 'divider') desk.open(block.attrs.id)
  else requestAnimationFrame(() => editor.view.focus())
}
