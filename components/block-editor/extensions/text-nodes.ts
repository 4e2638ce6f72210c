import { Node, textblockTypeInputRule } from '@tiptap/core'
import { Document } from '@tiptap/extension-document'
import { HardBreak } from '@tiptap/extension-hard-break'
import { Heading } from '@tiptap/extension-heading'
import { BulletList, ListItem, OrderedList } from '@tiptap/extension-list'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Text } from '@tiptap/extension-text'
import { ReactNodeViewRenderer } from '@tiptap/react'
import { codeLanguageFor } from '#lib/blocks/code.ts'
import { UNNAMED_ANCHOR } from '#lib/blocks/heading.ts'
import { MAX_LIST_DEPTH } from '#lib/blocks/list.ts'
import { CodeNodeView } from '../code-view.tsx'
import { QuoteNodeView } from '../quote-view.tsx'
import { stableNodeView } from './stable-node-view.ts'

/** The id attribute of top-level nodes; it stays empty within lists. */
export const blockIdAttribute = {
  id: {
    default: null,
    keepOnSplit: false,
    parseHTML: () => null,
    renderHTML: ({ id }: Record<string, unknown>) => (id ? { 'data-block': id } : {}),
  },
}

/** A text that copying keeps, in an attribute of the element. */
const copied = (name: string, fallback: string | null) => ({
  default: fallback,
  keepOnSplit: false,
  parseHTML: (element: HTMLElement) => element.dataset[name] ?? fallback,
  renderHTML: (attrs: Record<string, unknown>) =>
    attrs[name] ? { [`data-${name}`]: attrs[name] } : {},
})

const plain = (value: unknown) => ({ default: value, rendered: false, keepOnSplit: false })

const Quote = Node.create({
  name: 'blockquote',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({
    ...blockIdAttribute,
    attribution: copied('attribution', ''),
    url: plain(null),
  }),
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: ({ HTMLAttributes }) => ['blockquote', HTMLAttributes, 0],
  addNodeView: () => ReactNodeViewRenderer(QuoteNodeView),
  addInputRules() {
    return [textblockTypeInputRule({ find: /^\s*>\s$/, type: this.type })]
  },
})

const CodeBlock = Node.create({
  name: 'codeBlock',
  group: 'block',
  content: 'text*',
  marks: '',
  code: true,
  defining: true,
  addAttributes: () => ({
    ...blockIdAttribute,
    language: {
      ...copied('language', 'text'),
      parseHTML: (element) => codeLanguageFor(element.dataset.language ?? 'text'),
    },
    filename: copied('filename', null),
  }),
  parseHTML: () => [{ tag: 'pre', preserveWhitespace: 'full' as const }],
  renderHTML: ({ HTMLAttributes }) => ['pre', HTMLAttributes, ['code', 0]],
  addNodeView: () => ReactNodeViewRenderer(CodeNodeView),
  addInputRules() {
    return [
      textblockTypeInputRule({
        find: /^```([a-z+]*)[\s\n]$/,
        type: this.type,
        getAttributes: ([, name]) => ({ language: codeLanguageFor(name ?? '') }),
      }),
    ]
  },
})

const ShallowListItem = ListItem.extend({
  content: 'paragraph (bulletList | orderedList)*',
  addKeyboardShortcuts() {
    return {
      ...this.parent?.(),
      Tab: () => {
        const { $from } = this.editor.state.selection
        const depth = Array.from({ length: $from.depth }, (_, at) => $from.node(at + 1)).filter(
          (it) => it.type === this.type,
        ).length
        if (depth === 0) return false
        // Within a list, Tab never moves the focus out of the editor.
        return depth >= MAX_LIST_DEPTH || this.editor.commands.sinkListItem(this.name) || true
      },
    }
  },
})

export const textNodes = [
  Document,
  Text,
  HardBreak,
  Paragraph.extend({
    addAttributes: () => blockIdAttribute,
    addNodeView: () => stableNodeView(() => 'p'),
  }),
  Heading.extend({
    content: 'inline*',
    addAttributes() {
      return { ...this.parent?.(), ...blockIdAttribute, anchor: plain(UNNAMED_ANCHOR) }
    },
    addNodeView: () => stableNodeView(({ level }) => `h${level}`),
  }).configure({ levels: [2, 3, 4] }),
  BulletList.extend({
    addAttributes: () => blockIdAttribute,
    addNodeView: () => stableNodeView(() => 'ul'),
  }),
  OrderedList.extend({
    addAttributes: () => ({ ...blockIdAttribute, start: { default: 1, keepOnSplit: false } }),
    addNodeView: () => stableNodeView(() => 'ol'),
    // The paste extension handles lists.
    addProseMirrorPlugins: () => [],
  }),
  ShallowListItem,
  Quote,
  CodeBlock,
]
