import { Extension } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

const INDENT = '  '
const FOCUSABLE =
  'a[href], button:not([disabled]), input:not([disabled], [type=hidden]), select:not([disabled]), textarea:not([disabled]), summary, [tabindex="0"], [contenteditable="true"]'

/**
 * Tab indents in code, and elsewhere leaves the editor for the next control of the page. After Escape
 * it leaves code, too. Lists use Tab themselves.
 */
export const TabKey = Extension.create<object, { leaving: boolean }>({
  name: 'tabKey',
  // After lists, which indent with Tab.
  priority: 50,
  addStorage: () => ({ leaving: false }),
  addKeyboardShortcuts() {
    const { editor, storage } = this
    const isCode = () => editor.state.selection.$from.parent.type.spec.code === true
    const press = (back: boolean) => {
      // From a selected block, Tab goes to its buttons.
      if (editor.state.selection instanceof NodeSelection) return false
      if (!isCode() || storage.leaving) {
        storage.leaving = false
        return leave(editor.view, back)
      }
      return indent(editor.view, back)
    }
    return {
      Tab: () => press(false),
      'Shift-Tab': () => press(true),
      Escape: () => {
        if (isCode()) storage.leaving = true
        return false
      },
    }
  },
  onTransaction({ transaction }) {
    if (transaction.docChanged || transaction.selectionSet) this.storage.leaving = false
  },
})

/** Indents the selected lines of code by two spaces, or takes two away. */
function indent({ state, dispatch }: EditorView, back: boolean): boolean {
  const { $from, $to, from, empty } = state.selection
  if (empty && !back) {
    dispatch(state.tr.insertText(INDENT))
    return true
  }
  const start = $from.start()
  const text = $from.parent.textContent
  const first = text.lastIndexOf('\n', from - start - 1) + 1
  const last = $to.sameParent($from) ? $to.pos - start : text.length
  const lines = [first]
  for (let at = text.indexOf('\n', first); at >= 0 && at < last; at = text.indexOf('\n', at + 1)) {
    lines.push(at + 1)
  }
  const { tr } = state
  for (const at of lines.toReversed()) {
    if (!back) tr.insertText(INDENT, start + at)
    else if (/^ {1,2}/.test(text.slice(at))) {
      const spaces = text.startsWith(INDENT, at) ? 2 : 1
      tr.delete(start + at, start + at + spaces)
    }
  }
  dispatch(tr)
  return true
}

/** Moves the focus to the control before or after the editor; without one the browser decides. */
function leave({ dom }: EditorView, back: boolean): boolean {
  const side = back ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING
  const frame = dom.closest('.editor-frame') ?? dom
  const beside = [...document.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (it) =>
      !frame.contains(it) &&
      frame.compareDocumentPosition(it) & side &&
      it.tabIndex >= 0 &&
      it.checkVisibility(),
  )
  const next = back ? beside.at(-1) : beside[0]
  next?.focus()
  return next !== undefined
}
