import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import type { Document } from '#lib/blocks/document.ts'
import { fromEditorNode, toEditorNode } from '#lib/blocks/editor-nodes.ts'
import type { EditorNode } from '#lib/blocks/editor-text.ts'
import type { AnyBlock } from '#lib/blocks/registry.ts'
import { freshId } from './fresh-id.ts'

/**
 * Which block each node of the editor stands for. A node that was not touched is the same object
 * after any edit, so its block is the one that came in, to the byte; only what changed is read anew.
 */
export class DocumentMirror {
  readonly #fixedAnchors: Set<string>
  #blocks = new WeakMap<Node, AnyBlock>()

  constructor(fixedAnchors: Set<string>) {
    this.#fixedAnchors = fixedAnchors
  }

  initial({ content }: Document): EditorNode {
    this.#keepAnchors(content)
    return { type: 'doc', content: content.length > 0 ? content.map(toEditorNode) : [emptyLine()] }
  }

  remember(doc: Node, content: readonly AnyBlock[]): void {
    content.forEach((block, index) => {
      const node = doc.maybeChild(index)
      if (node?.attrs.id === block.attrs.id) this.#blocks.set(node, block)
    })
  }

  /** An empty line alone is no block yet. */
  read(doc: Node): Document {
    const only = doc.childCount === 1 ? doc.child(0) : null
    if (only?.type.name === 'paragraph' && only.content.size === 0)
      return { type: 'doc', content: [] }
    return { type: 'doc', content: doc.children.map((it) => this.#blockOf(it)) }
  }

  /** The nodes of a value from outside; those that are there already are taken again. */
  nodes(editor: Editor, { content }: Document): Node[] {
    const known = new Map<string, Node>()
    for (const node of editor.state.doc.children) known.set(node.attrs.id, node)
    this.#keepAnchors(content)
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

  /** Readers may have links to these sections: a new wording must not break them. */
  #keepAnchors(content: readonly AnyBlock[]): void {
    for (const { type, attrs } of content) if (type === 'heading') this.#fixedAnchors.add(attrs.id)
  }
}

const emptyLine = (): EditorNode => ({ type: 'paragraph', attrs: { id: freshId() } })

const same = (a: AnyBlock, b: AnyBlock) => a === b || JSON.stringify(a) === JSON.stringify(b)
