import type { EditorNode } from '../editor-text.ts'
import type { Inline } from '../inline.ts'
import { MAX_LIST_DEPTH } from '../list.ts'
import type { DroppedItems } from './dropped-items.ts'
import { pastedInline, reportEventHandlers } from './pasted-inline.ts'
import { MAX_DEPTH, type PastedElement, type PastedNode, styleOf, textOf } from './pasted-node.ts'

/** One item of a pasted list; level 1 is the outermost. */
export type PastedItem = { level: number; ordered: boolean; text: Inline }

/** Items in one list, below the limit of the schema to leave room for nested lists. */
const MAX_ITEMS_PER_LIST = 180

/** Microsoft Word writes list items as paragraphs with a level in their style and the marker as text. */
export function wordListItem(node: PastedElement, dropped: DroppedItems): PastedItem | null {
  const style = styleOf(node, 'mso-list')
  const level = Number(/\blevel(\d)/.exec(style)?.[1])
  if (!level) return null
  const marker = textOf({ tag: '', attrs: {}, children: markers(node) }).trim()
  return {
    level,
    ordered: /^\(?[\da-z]+[.)]/i.test(marker),
    text: pastedInline(node.children, dropped),
  }
}

function markers(node: PastedElement): PastedNode[] {
  return node.children.flatMap((it): PastedNode[] => {
    if (typeof it === 'string') return []
    return styleOf(it, 'mso-list') === 'ignore' ? [it] : markers(it)
  })
}

/** The items of an HTML list, with those of nested lists. */
export function htmlItems(list: PastedElement, dropped: DroppedItems, level = 1): PastedItem[] {
  const ordered = list.tag === 'ol'
  const items: PastedItem[] = []
  reportEventHandlers(list, dropped)
  if (level > MAX_DEPTH) {
    dropped.add('depth')
    return [{ level, ordered, text: pastedInline([textOf(list)], dropped) }]
  }
  for (const child of list.children) {
    if (typeof child === 'string') {
      if (child.trim()) items.push({ level, ordered, text: pastedInline([child], dropped) })
    } else if (isList(child)) items.push(...htmlItems(child, dropped, level + 1))
    else items.push(...itemOf(child, ordered, level, dropped))
  }
  return items
}

const isList = (node: PastedElement) => node.tag === 'ul' || node.tag === 'ol'

function itemOf(node: PastedElement, ordered: boolean, level: number, dropped: DroppedItems) {
  reportEventHandlers(node, dropped)
  const own = node.children.filter((it) => typeof it === 'string' || !isList(it))
  const within = node.children.filter((it) => typeof it !== 'string' && isList(it))
  if (own.some((it) => typeof it !== 'string' && /^(table|pre|h[1-6])$/.test(it.tag))) {
    dropped.add('structure', textOf(node).trim())
  }
  const text = pastedInline(joinWithBreaks(own), dropped)
  return [
    ...(text.length > 0 || within.length === 0 ? [{ level, ordered, text }] : []),
    ...within.flatMap((it) => htmlItems(it as PastedElement, dropped, level + 1)),
  ]
}

/** Joins several paragraphs with line breaks, for places that hold only one. */
export function joinWithBreaks(nodes: readonly PastedNode[]): PastedNode[] {
  return nodes.flatMap((it, index): PastedNode[] => {
    const isBlock = typeof it !== 'string' && /^(p|div|pre|h[1-6]|table)$/.test(it.tag)
    return isBlock && index > 0 ? [{ tag: 'br', attrs: {}, children: [] }, it] : [it]
  })
}

/** Builds editor lists; items that are nested too deeply move to the deepest allowed level. */
export function buildLists(items: readonly PastedItem[], dropped: DroppedItems): EditorNode[] {
  const lists: EditorNode[] = []
  const open: EditorNode[] = []
  const base = Math.min(...items.map((it) => it.level))
  for (const { level, ordered, text } of items) {
    const wanted = level - base + 1
    if (wanted > MAX_LIST_DEPTH) dropped.add('depth')
    const depth = Math.min(wanted, MAX_LIST_DEPTH, open.length + 1)
    open.length = Math.min(open.length, depth)
    const type = ordered ? 'orderedList' : 'bulletList'
    const item: EditorNode = {
      type: 'listItem',
      content: [{ type: 'paragraph', content: text as EditorNode[] }],
    }
    const list = open[depth - 1]
    if (list?.type === type && (list.content?.length ?? 0) < MAX_ITEMS_PER_LIST) {
      list.content?.push(item)
      continue
    }
    const made: EditorNode = { type, content: [item] }
    open.length = depth - 1
    const parent = open.at(-1)?.content?.at(-1)
    if (parent) parent.content?.push(made)
    else lists.push(made)
    open.push(made)
  }
  return lists
}
