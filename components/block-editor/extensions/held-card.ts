import { Extension } from '@tiptap/core'
import { NodeSelection, Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

const HELD_MS = 500

const held = new WeakMap<EditorView, number>()

/** Stands on the chosen card while its form goes away. */
export const holdCard = (view: EditorView): void => void held.set(view, performance.now() + HELD_MS)

/**
 * A form that goes away with the caret in it leaves the browser without one, and it begins anew at
 * the start of the text: nobody has asked for that, so the card stays chosen.
 */
export const HeldCard = Extension.create({
  name: 'heldCard',
  addProseMirrorPlugins() {
    const release = (view: EditorView) => {
      held.delete(view)
      return false
    }
    return [
      new Plugin({
        props: {
          createSelectionBetween: (view) =>
            view.state.selection instanceof NodeSelection &&
            performance.now() < (held.get(view) ?? 0)
              ? view.state.selection
              : null,
          handleDOMEvents: { mousedown: release, touchstart: release },
        },
      }),
    ]
  },
})
