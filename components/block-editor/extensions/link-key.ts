import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'

/** ⌘K in the text opens the link dialog; elsewhere it opens the command palette. */
export const LinkKey = Extension.create<{ onLink: () => void }>({
  name: 'linkKey',
  addOptions: () => ({ onLink: () => {} }),
  addProseMirrorPlugins() {
    const { onLink } = this.options
    return [
      new Plugin({
        props: {
          handleKeyDown(_, event) {
            if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey)) return false
            event.stopPropagation()
            onLink()
            return true
          },
        },
      }),
    ]
  },
})
