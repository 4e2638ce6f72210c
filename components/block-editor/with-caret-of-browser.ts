import { TextSelection, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/**
 * Takes over a caret that the browser has moved already (Ctrl+Home, a click) and the editor has not
 * read yet. A transaction that comes from elsewhere, such as new findings, would put it back.
 */
export function withCaretOfBrowser(view: EditorView, tr: Transaction): Transaction {
  const { anchorNode, anchorOffset, focusNode, focusOffset } =
    view.dom.ownerDocument.getSelection() ?? {}
  if (!anchorNode || !focusNode || view.composing || !view.hasFocus()) return tr
  if (![anchorNode, focusNode].every((it) => isOwnText(view, it))) return tr
  const { doc, selection } = tr
  if (!(selection instanceof TextSelection)) return tr
  const anchor = view.posAtDOM(anchorNode, anchorOffset ?? 0, 1)
  const head = view.posAtDOM(focusNode, focusOffset ?? 0, 1)
  const moved = anchor !== selection.anchor || head !== selection.head
  return moved ? tr.setSelection(TextSelection.between(doc.resolve(anchor), doc.resolve(head))) : tr
}

/** Whether a node belongs to the text itself and not to a field within a block. */
const isOwnText = ({ dom }: EditorView, node: Node): boolean => {
  const element = node instanceof Element ? node : node.parentElement
  return element !== null && dom.contains(element) && element.closest('[contenteditable]') === dom
}
