import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { MAX_BLOCKS } from '#lib/blocks/rich-text.ts'

/** More blocks than a text may have do not get in, however they come; nothing of the text gives way. */
export const BlockLimit = Extension.create<{ onRefused: (message: string) => void }>({
  name: 'blockLimit',
  addOptions: () => ({ onRefused: () => {} }),
  addProseMirrorPlugins() {
    const { onRefused } = this.options
    return [
      new Plugin({
        filterTransaction({ doc, docChanged }, state) {
          const before = state.doc.childCount
          if (!docChanged || doc.childCount <= MAX_BLOCKS || doc.childCount <= before) return true
          // Told once this one is done with.
          queueMicrotask(() => onRefused(refusal(doc.childCount - before, before)))
          return false
        },
      }),
    ]
  },
})

const refusal = (more: number, before: number) =>
  `A text has ${MAX_BLOCKS} blocks at most. This one has ${before}, and ${
    more === 1 ? 'one more does' : `${more} more do`
  } not fit, so nothing was put in. Make a second text of the rest.`
