import { type Inline, type InlineNode, isLinkAddress, type Mark } from './inline.ts'
import { type ListItem, MAX_LIST_DEPTH, type NestedList } from './list.ts'

/** A node as ProseMirror reads and writes it. */
export type EditorNode = {
  type: string
  attrs?: Record<string, unknown>
  content?: EditorNode[]
  text?: string
  marks?: { type: string; attrs?: Record<string, unknown> }[]
}

/** Converts inline text of the editor; keeps the marks and attributes that the schema knows. */
export function cleanInline(content: readonly EditorNode[]): Inline {
  return content.flatMap((it): InlineNode[] => {
    if (it.type === 'hardBreak') return [{ type: 'hardBreak' }]
    if (it.type !== 'text' || !it.text) return []
    const marks = (it.marks ?? []).flatMap(cleanMark)
    return [
      marks.length > 0 ? { type: 'text', text: it.text, marks } : { type: 'text', text: it.text },
    ]
  })
}

function cleanMark({
  type,
  attrs = {},
}: {
  type: string
  attrs?: Record<string, unknown>
}): Mark[] {
  if (type === 'bold' || type === 'italic' || type === 'code') return [{ type }]
  if (type !== 'link') return []
  const attributes = cleanLink(attrs)
  return attributes ? [{ type: 'link', attrs: attributes }] : []
}

export type LinkAttrs = Extract<Mark, { type: 'link' }>['attrs']

/** Null: the schema does not accept the address. */
export function cleanLink({
  kind,
  contentId,
  href,
  sponsored,
}: Record<string, unknown>): LinkAttrs | null {
  if (typeof contentId === 'string' && typeof kind === 'string') {
    return { kind, contentId } as LinkAttrs
  }
  if (typeof href !== 'string' || !isLinkAddress(href)) return null
  return sponsored === true ? { href, sponsored } : { href }
}

/** Items that are nested too deeply move to the deepest allowed level. */
export function cleanItems(items: readonly EditorNode[], depth = 1): ListItem[] {
  return items.flatMap((item) => {
    const [own, ...rest] = item.content ?? []
    const nested = rest.filter((it) => it.type === 'bulletList' || it.type === 'orderedList')
    const paragraph = { type: 'paragraph' as const, content: cleanInline(own?.content ?? []) }
    if (depth < MAX_LIST_DEPTH) {
      const within = nested.map((it) => ({
        type: it.type as NestedList['type'],
        content: cleanItems(it.content ?? [], depth + 1),
      }))
      return [{ type: 'listItem' as const, content: [paragraph, ...within] as ListItem['content'] }]
    }
    const flat = nested.flatMap((it) => cleanItems(it.content ?? [], depth))
    return [{ type: 'listItem' as const, content: [paragraph] as ListItem['content'] }, ...flat]
  })
}
