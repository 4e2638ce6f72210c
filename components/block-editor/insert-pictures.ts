import type { Editor } from '@tiptap/core'
import { toEditorNode } from '#lib/blocks/editor-nodes.ts'
import { image } from '#lib/blocks/image.ts'
import { insertBlock, selectedBlocks } from './block-moves.ts'
import type { DeskStore } from './desk-store.ts'
import { freshId } from './fresh-id.ts'

/** A block for each file, which asks for what it shows and then takes it to the library. */
export function insertPictures(
  editor: Editor,
  desk: DeskStore,
  files: readonly File[],
  position: number | null,
): void {
  const { doc } = editor.state
  let index =
    position === null
      ? selectedBlocks(editor).last
      : Math.min(doc.resolve(position).index(0), doc.childCount - 1)
  for (const file of files) {
    const id = freshId()
    const preview = URL.createObjectURL(file)
    desk.setUpload(id, { file, preview, alt: '', state: 'asking', progress: 0, message: '' })
    const before = editor.state.doc.childCount
    insertBlock(editor, editor.schema.nodeFromJSON(toEditorNode(image.blank(id))), index)
    // An empty line makes way for the first one.
    if (editor.state.doc.childCount > before) index += 1
    desk.open(id)
  }
}
