import type { Editor } from '@tiptap/core'
import { useEffect } from 'react'

const NAME = 'held-selection'

/** The chosen words stay marked while a dialog asks what to do with them and has the focus. */
export function useSelectionHighlight(editor: Editor): void {
  useEffect(() => {
    const { from, to } = editor.state.selection
    // Older browsers know no highlights: there the mark goes with the focus.
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
