import { Extension, isMacOS } from '@tiptap/core'
import { Selection, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/**
 * Moves the caret to the start or end of the text with Ctrl+Home and Ctrl+End. If the browser moved it,
 * ProseMirror could put it back: with an update of the text before it has read the new place, 20 ms
 * after a focus, and from the start within 200 ms after a focus, when it takes it for a caret that the
 * browser has reset (prosemirror-view, DOMObserver.flush).
 */
export const CaretKeys = Extension.create({
  name: 'caretKeys',
  addKeyboardShortcuts() {
    const { editor } = this
    const [home, end] = isMacOS()
      ? ['Meta-ArrowUp', 'Meta-ArrowDown']
      : ['Control-Home', 'Control-End']
    const move = (side: 1 | -1, extend: boolean) => () => moveCaret(editor.view, side, extend)
    return {
      [home]: move(1, false),
      [end]: move(-1, false),
      [`Shift-${home}`]: move(1, true),
      [`Shift-${end}`]: move(-1, true),
    }
  },
})

/** @param side the direction in which the first place for a caret is looked for: 1 from the start, -1 from the end */
function moveCaret({ state, dispatch }: EditorView, side: 1 | -1, extend: boolean): boolean {
  const { doc, selection, tr } = state
  const edge = doc.resolve(side > 0 ? 0 : doc.content.size)
  const found = Selection.findFrom(edge, side, true)
  if (!found) return false
  const moved = extend ? TextSelection.between(selection.$anchor, found.$head) : found
  dispatch(tr.setSelection(moved).scrollIntoView())
  return true
}
