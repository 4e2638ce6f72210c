import { InputRule, Node } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'
import { ReactNodeViewRenderer } from '@tiptap/react'
import { ATOM_BLOCK_NODE, toEditorNode } from '#lib/blocks/editor-nodes.ts'
import { blocks } from '#lib/blocks/registry.ts'
import { AtomBlockView } from '../atom-block-view.tsx'
import { newBlockId } from '../new-block-id.ts'
import { parseCopiedBlock } from '../paste/copied-block.ts'
import { copiedContent, copiedText } from '../paste/copied-content.ts'
import { blockIdAttribute } from './text-nodes.ts'

/** A block that is edited in a form; the attribute `block` holds all of it. */
export const AtomBlock = Node.create<{ onOpen: (id: string) => void }>({
  name: ATOM_BLOCK_NODE,
  group: 'block',
  atom: true,
  draggable: true,
  selectable: true,
  addOptions: () => ({ onOpen: () => {} }),
  addAttributes: () => ({ ...blockIdAttribute, block: { default: null, rendered: false } }),
  parseHTML() {
    return [
      {
        tag: 'div[data-card]',
        getAttrs: (element) => {
          const block = parseCopiedBlock(element.dataset.card ?? '')
          return block ? { block } : false
        },
      },
    ]
  },
  // Other programs read the content, this editor the attribute.
  renderHTML: ({ node }) => [
    'div',
    { 'data-card': JSON.stringify(node.attrs.block) },
    ...copiedContent(node.attrs.block),
  ],
  renderText: ({ node }) => {
    return copiedText(node.attrs.block)
  },
  addNodeView: () =>
    ReactNodeViewRenderer(AtomBlockView, {
      // Events in the form belong to the form, except those that drag the whole block.
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
          const divider = state.schema.nodeFromJSON(
            toEditorNode(blocks.divider.blank(newBlockId())),
          )
          state.tr
            .insert($from.before(), divider)
            .delete(state.tr.mapping.map(range.from), state.tr.mapping.map(range.to))
        },
      }),
    ]
  },
})
