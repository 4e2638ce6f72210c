import { ATOM_BLOCK_NODE } from '../editor-nodes.ts'
import type { EditorNode } from '../editor-text.ts'
import { type AnyBlock, blockFor } from '../registry.ts'

/** The text of pasted blocks in one line, for a field that holds only one line. */
export function pastedTextLine(content: readonly EditorNode[]): EditorNode[] {
  const lines = content.flatMap(linesOf).filter((it) => it.length > 0)
  return lines.flatMap((line, index) => (index > 0 ? [{ type: 'text', text: ' ' }, ...line] : line))
}

function linesOf(node: EditorNode): EditorNode[][] {
  if (node.type === ATOM_BLOCK_NODE) {
    const block = node.attrs?.block as AnyBlock
    const text = blockFor(block.type).text(block)
    return text.split('\n').map((it) => (it ? [{ type: 'text', text: it }] : []))
  }
  const content = node.content ?? []
  const isLine = content.every((it) => it.type === 'text' || it.type === 'hardBreak')
  return isLine ? [content] : content.flatMap(linesOf)
}
