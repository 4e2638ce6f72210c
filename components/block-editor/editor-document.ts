import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { fromEditorNode, toEditorNode } from '#lib/blocks/editor-nodes.ts'
import type { EditorNode } from '#lib/blocks/editor-text.ts'
import type { AnyBlock } from '#lib/blocks/registry.ts'
import type { RichText } from '#lib/blocks/rich-text.ts'
import type { HeadingAnchors } from './extensions/heading-anchors.ts'
import { newBlockId } from './new-block-id.ts'

/**
 * Maps editor nodes to blocks. An untouched node stays the same object after any edit, so its block
 * stays unchanged too; only changed nodes are converted again.
 */
export class EditorDocument {
  readonly #anchors: HeadingAnchors
  #blocks = new WeakMap<Node, AnyBlock>()

  constructor(anchors: HeadingAnchors) {
    this.#anchors = anchors
  }

  /** The initial content. All its headings keep their anchors. */
  initial({ content }: RichText): EditorNode {
    this.#anchors.fixAll(content)
    return { type: 'doc', content: content.length > 0 ? content.map(toEditorNode) : [emptyLine()] }
  }

  /** Remembers which nodes were created from these blocks. */
  remember(doc: Node, { content }: RichText): void {
    content.forEach((block, index) => {
      const node = doc.maybeChild(index)
      if (node?.attrs.id === block.attrs.id && !this.#blocks.has(node))
        this.#blocks.set(node, block)
    })
  }

  /** A single empty paragraph counts as an empty text. */
  read(doc: Node): RichText {
    const only = doc.childCount === 1 ? doc.child(0) : null
    if (only?.type.name === 'paragraph' && only.content.size === 0)
      return { type: 'doc', content: [] }
    return { type: 'doc', content: doc.children.map((it) => this.#blockOf(it)) }
  }

  /** The nodes of a new value; existing nodes are reused where the block is equal. */
  nodes(editor: Editor, { content }: RichText): Node[] {
    const known = new Map<string, Node>()
    for (const node of editor.state.doc.children) known.set(node.attrs.id, node)
    this.#fixAnchors(content, known)
    if (content.length === 0) return [editor.schema.nodeFromJSON(emptyLine())]
    return content.map((block) => {
      const there = known.get(block.attrs.id)
      if (there && same(this.#blockOf(there), block)) {
        this.#blocks.set(there, block)
        return there
      }
      const node = editor.schema.nodeFromJSON(toEditorNode(block))
      this.#blocks.set(node, block)
      return node
    })
  }

  #blockOf(node: Node): AnyBlock {
    const known = this.#blocks.get(node)
    if (known) return known
    const block = fromEditorNode(node.toJSON())
    this.#blocks.set(node, block)
    return block
  }

  /** Fixes the anchors of headings that are new here; own new headings come back unchanged from a merge. */
  #fixAnchors(content: readonly AnyBlock[], known: ReadonlyMap<string, Node>): void {
    const others = content.filter(
      ({ type, attrs }) => type !== 'heading' || known.get(attrs.id)?.attrs.anchor !== attrs.anchor,
    )
    this.#anchors.fixAll(others)
  }
}

const emptyLine = (): EditorNode => ({ type: 'paragraph', attrs: { id: newBlockId() } })

const same = (a: AnyBlock, b: AnyBlock) => a === b || JSON.stringify(a) === JSON.stringify(b)
