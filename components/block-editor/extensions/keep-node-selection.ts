import { Extension } from '@tiptap/core'
import { NodeSelection, Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

const KEEP_SELECTION_MS = 500

const keepUntil = new WeakMap<EditorView, number>()

/** Keeps a block selected while its form closes. */
export const keepNodeSelection = (view: EditorView): void =>
  void keepUntil.set(view, performance.now() + KEEP_SELECTION_MS)

/**
 * When a form closes while it has the focus, the browser puts the caret at the start of the text. This
 * keeps the block selected instead.
 */
export const KeepNodeSelection = Extension.create({
  name: 'heldCard',
  addProseMirrorPlugins() {
    const release = (view: EditorView) => {
      keepUntil.delete(view)
      return false
    }
    return [
      new Plugin({
        props: {
          createSelectionBetween: (view) =>
            view.state.selection instanceof NodeSelection &&
            performance.now() < (keepUntil.get(view) ?? 0)
              ? view.state.selection
              : null,
          handleDOMEvents: { mousedown: release, touchstart: release },
        },
      }),
    ]
  },
})
