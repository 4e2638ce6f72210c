import { InputRule, Node } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'
import { ReactNodeViewRenderer } from '@tiptap/react'
import { CARD, toEditorNode } from '#lib/blocks/editor-nodes.ts'
import { type AnyBlock, blocks } from '#lib/blocks/registry.ts'
import { richTextSchema } from '#lib/blocks/rich-text.ts'
import { draftOf } from '#lib/publishing/core/draft-schema.ts'
import { CardView } from '../card-view.tsx'
import { freshId } from '../fresh-id.ts'
import { blockId } from './text-nodes.ts'

/** A block that is not typed straight into the page; `block` is the whole of it. */
export const Card = Node.create<{ onOpen: (id: string) => void }>({
  name: CARD,
  group: 'block',
  atom: true,
  draggable: true,
  selectable: true,
  addOptions: () => ({ onOpen: () => {} }),
  addAttributes: () => ({ ...blockId, block: { default: null, rendered: false } }),
  parseHTML() {
    return [
      {
        tag: 'div[data-card]',
        getAttrs: (element) => {
          const block = parseCard(element.dataset.card ?? '')
          return block ? { block } : false
        },
      },
    ]
  },
  renderHTML: ({ node }) => ['div', { 'data-card': JSON.stringify(node.attrs.block) }],
  renderText: ({ node }) => {
    const block: AnyBlock = node.attrs.block
    return blocks[block.type].text(block as never)
  },
  addNodeView: () =>
    ReactNodeViewRenderer(CardView, {
      // The forms in it are their own; what is left of it is picked up and dropped.
      stopEvent: ({ event }) =>
        event.target instanceof Element &&
        event.target.closest('[data-card-form]') !== null &&
        !event.type.startsWith('drag') &&
        event.type !== 'drop',
    }),
  addKeyboardShortcuts() {
    return {
      Enter: () => {
        const { selection } = this.editor.state
        if (!(selection instanceof NodeSelection) || selection.node.type !== this.type) return false
        this.options.onOpen(selection.node.attrs.id)
        return true
      },
    }
  },
  addInputRules() {
    return [
      new InputRule({
        find: /^---$/,
        handler: ({ state, range }) => {
          const $from = state.doc.resolve(range.from)
          if ($from.depth !== 1) return
          const divider = state.schema.nodeFromJSON(toEditorNode(blocks.divider.blank(freshId())))
          state.tr
            .insert($from.before(), divider)
            .delete(state.tr.mapping.map(range.from), state.tr.mapping.map(range.to))
        },
      }),
    ]
  },
})

/**
 * Copied out of an editor of ours, filled in or not; a clipboard can hold anything, so it is read
 * like any input. Null: it is no block of ours.
 */
export function parseCard(text: string): AnyBlock | null {
  try {
    const parsed = copied.safeParse({ type: 'doc', content: [JSON.parse(text)] })
    return parsed.data?.content[0] ?? null
  } catch {
    return null
  }
}

const copied = draftOf(richTextSchema)
