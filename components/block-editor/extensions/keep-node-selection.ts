import { Extension } from '@tiptap/core'
import { NodeSelection, Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

const KEEP_SELECTION_MS = 500

const keepUntil = new WeakMap<EditorView, number>()

/** Stands on the chosen card while its form goes away. */
export const keepNodeSelection = (view: EditorView): void =>
  void keepUntil.set(view, performance.now() + KEEP_SELECTION_MS)

/**
 * A form that goes away with the caret in it leaves the browser without one, and it begins anew at
 * the start of the text: nobody has asked for that, so the card stays chosen.
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
