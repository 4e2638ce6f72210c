import { cleanInline, cleanItems, type EditorNode } from './editor-text.ts'
import type { ListItem } from './list.ts'
import type { AnyBlock } from './registry.ts'

/** Name of the editor node for blocks that are edited in a form. */
export const ATOM_BLOCK_NODE = 'card'

/** Converts a block to an editor node: text blocks to text nodes, all others to one atom node. */
export function toEditorNode(block: AnyBlock): EditorNode {
  const { id } = block.attrs
  switch (block.type) {
    case 'paragraph':
      return node('paragraph', { id }, block.content as EditorNode[] | undefined)
    case 'heading': {
      const { level, anchor } = block.attrs
      return node('heading', { id, level, anchor }, block.content as EditorNode[])
    }
    case 'bulletList':
      return node('bulletList', { id }, items(block.content))
    case 'orderedList':
      return node('orderedList', { id, start: block.attrs.start }, items(block.content))
    case 'codeBlock': {
      const { language, filename, code } = block.attrs
      return node(
        'codeBlock',
        { id, language, filename },
        code ? [{ type: 'text', text: code }] : [],
      )
    }
    case 'blockquote': {
      const { attribution, url, text } = block.attrs
      return node('blockquote', { id, attribution, url }, text as EditorNode[])
    }
    default:
      return node(ATOM_BLOCK_NODE, { id, block })
  }
}

function node(type: string, attrs: Record<string, unknown>, content?: EditorNode[]): EditorNode {
  return content?.length ? { type, attrs, content } : { type, attrs }
}

/** An empty list gets one empty item to type into. */
const items = (list: ListItem[]): EditorNode[] =>
  list.length > 0 ? list : [{ type: 'listItem', content: [{ type: 'paragraph' }] }]

/** Converts a top-level editor node to its block. */
export function fromEditorNode({ type, attrs = {}, content = [] }: EditorNode): AnyBlock {
  const id = String(attrs.id)
  switch (type) {
    case 'heading':
      return {
        type,
        attrs: { id, version: 1, level: level(attrs.level), anchor: String(attrs.anchor) },
        content: cleanInline(content),
      }
    case 'bulletList':
      return { type, attrs: { id, version: 1 }, content: cleanItems(content) }
    case 'orderedList':
      return {
        type,
        attrs: { id, version: 1, start: Number(attrs.start) },
        content: cleanItems(content),
      }
    case 'codeBlock':
      return {
        type,
        attrs: {
          id,
          version: 1,
          language: attrs.language as 'text',
          filename: (attrs.filename as string | null) || null,
          code: content.map((it) => it.text ?? '').join(''),
        },
      }
    case 'blockquote':
      return {
        type,
        attrs: {
          id,
          version: 1,
          text: cleanInline(content),
          attribution: String(attrs.attribution ?? ''),
          url: (attrs.url as string | null) || null,
        },
      }
    case ATOM_BLOCK_NODE: {
      const block = attrs.block as AnyBlock
      return block.attrs.id === id ? block : withId(block, id)
    }
    default:
      return { type: 'paragraph', attrs: { id, version: 1 }, content: cleanInline(content) }
  }
}

export function withId(block: AnyBlock, id: string): AnyBlock {
  return { ...block, attrs: { ...block.attrs, id } } as AnyBlock
}

const level = (value: unknown) => (value === 3 || value === 4 ? value : 2)
