import type { Editor } from '@tiptap/core'
import { useEffect } from 'react'

const NAME = 'held-selection'

/** Highlights the selected text while a dialog has the focus. */
export function useSelectionHighlight(editor: Editor): void {
  useEffect(() => {
    const { from, to } = editor.state.selection
    // Browsers without the CSS Custom Highlight API show no highlight.
    if (from === to || !('highlights' in CSS)) return
    const range = document.createRange()
    const start = editor.view.domAtPos(from)
    const end = editor.view.domAtPos(to)
    range.setStart(start.node, start.offset)
    range.setEnd(end.node, end.offset)
    CSS.highlights.set(NAME, new Highlight(range))
    return () => void CSS.highlights.delete(NAME)
  }, [editor])
}
