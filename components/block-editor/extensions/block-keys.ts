import { type Editor, Extension } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'
import {
  duplicateBlocks,
  insertParagraphAfter,
  moveBlocks,
  removeBlocks,
  selectedBlocks,
} from '../edit-blocks.ts'
import { withCaretOfBrowser } from '../with-caret-of-browser.ts'

/** Acts where a click or a key just before has put the caret. */
const atCaret = (editor: Editor, act: () => boolean) => () => {
  editor.view.dispatch(withCaretOfBrowser(editor.view, editor.state.tr))
  return act()
}

/** Keyboard shortcuts for whole blocks. */
export const BlockKeys = Extension.create({
  name: 'blockKeys',
  priority: 200,
  addKeyboardShortcuts() {
    const { editor } = this
    return {
      'Alt-Shift-ArrowUp': atCaret(editor, () => moveBlocks(editor, -1) || true),
      'Alt-Shift-ArrowDown': atCaret(editor, () => moveBlocks(editor, 1) || true),
      'Mod-Shift-d': atCaret(editor, () => duplicateBlocks(editor)),
      'Mod-Shift-Backspace': atCaret(editor, () => removeBlocks(editor)),
      'Mod-Enter': atCaret(editor, () => {
        insertParagraphAfter(editor, selectedBlocks(editor).last)
        return true
      }),
      // At the start of a heading, quote or code block, Backspace turns it into a paragraph.
      Backspace: () => {
        const { selection } = editor.state
        const { $from, empty } = selection
        if (selection instanceof NodeSelection || !empty || $from.parentOffset > 0) return false
        if ($from.depth !== 1 || $from.parent.type.name === 'paragraph') return false
        return editor.commands.setNode('paragraph')
      },
    }
  },
})
