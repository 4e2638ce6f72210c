import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { MAX_BLOCKS } from '#lib/blocks/rich-text.ts'
import { plural } from '#lib/format/plural.ts'

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
  plural(more, {
    one: `A text can have at most ${MAX_BLOCKS} blocks. This one already has ${before}, so the block was not inserted. Split the text in two.`,
    other: `A text can have at most ${MAX_BLOCKS} blocks. This one already has ${before}, so the # new blocks were not inserted. Split the text in two.`,
  })
