import type { Editor } from '@tiptap/core'
import { toEditorNode } from '#lib/blocks/editor-nodes.ts'
import { image } from '#lib/blocks/image.ts'
import { insertBlock, selectedBlocks } from './edit-blocks.ts'
import type { EditorStore } from './editor-store.ts'
import { newBlockId } from './new-block-id.ts'

/** Inserts an image block for each file; its form asks for the alternative text and uploads the file. */
export function insertImages(
  editor: Editor,
  store: EditorStore,
  files: readonly File[],
  position: number | null,
): void {
  const { doc } = editor.state
  let index =
    position === null
      ? selectedBlocks(editor).last
      : Math.min(doc.resolve(position).index(0), doc.childCount - 1)
  for (const file of files) {
    const id = newBlockId()
    const preview = URL.createObjectURL(file)
    store.setUpload(id, { file, preview, alt: '', state: 'asking', progress: 0, message: '' })
    const before = editor.state.doc.childCount
    insertBlock(editor, editor.schema.nodeFromJSON(toEditorNode(image.blank(id))), index)
    // The first image replaces an empty paragraph.
    if (editor.state.doc.childCount > before) index += 1
    store.open(id)
  }
}
