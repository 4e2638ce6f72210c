import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { withCaretOfBrowser } from '../with-caret-of-browser.ts'

/** ⌘K in the text opens the link dialog; elsewhere it opens the command palette. */
export const LinkKey = Extension.create<{ onLink: () => void }>({
  name: 'linkKey',
  addOptions: () => ({ onLink: () => {} }),
  addProseMirrorPlugins() {
    const { onLink } = this.options
    return [
      new Plugin({
        props: {
          handleKeyDown(view, event) {
            if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey)) return false
            event.stopPropagation()
            // Words that were selected with the keys just before.
            view.dispatch(withCaretOfBrowser(view, view.state.tr))
            onLink()
            return true
          },
        },
      }),
    ]
  },
})
