import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { MAX_BLOCKS } from '#lib/blocks/rich-text.ts'

/** Refuses any change that would exceed the maximum number of blocks. */
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
          // Reported after this transaction.
          queueMicrotask(() => onRefused(refusal(doc.childCount - before, before)))
          return false
        },
      }),
    ]
  },
})

const refusal = (more: number, before: number) =>
  `A text has at most ${MAX_BLOCKS} blocks. This one has ${before}, and ${
    more === 1 ? 'one more does' : `${more} more do`
  } not fit, so nothing was inserted. Split the text in two.`
