import type { EditorNode } from '../editor-text.ts'
import type { Inline } from '../inline.ts'
import { MAX_LIST_DEPTH } from '../list.ts'
import type { DroppedItems } from './dropped-items.ts'
import { joinWithBreaks } from './line-breaks.ts'
import { pastedInline, reportEventHandlers } from './pasted-inline.ts'
import { MAX_DEPTH, type PastedElement, type PastedNode, styleOf, textOf } from './pasted-node.ts'

/** One item of a pasted list; level 1 is the outermost. */
export type PastedItem = {
  level: number
  ordered: boolean
  text: Inline
  /** Number of the first item of a list that does not begin with 1. */
  start?: number
  /** Blocks within the item, which a list cannot hold; they follow it, and the list goes on behind. */
  blocks?: readonly PastedElement[]
}

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
  const start = Number(list.attrs.start)
  for (const child of list.children) {
    if (typeof child === 'string') {
      if (child.trim()) items.push({ level, ordered, text: pastedInline([child], dropped) })
    } else if (isList(child)) items.push(...htmlItems(child, dropped, level + 1))
    else items.push(...itemOf(child, ordered, ownLevel(child) ?? level, dropped))
  }
  const [first] = items
  if (ordered && first && Number.isInteger(start) && start > 1) first.start = start
  return items
}

/** Word Online writes each item as a list of its own and names the level. */
const ownLevel = ({ attrs }: PastedElement): number | null =>
  Number(attrs['data-aria-level']) || null

export const isListOfWordOnline = (list: PastedElement): boolean =>
  list.children.some((it) => typeof it !== 'string' && ownLevel(it) !== null)

const isList = (node: PastedElement) => node.tag === 'ul' || node.tag === 'ol'

function itemOf(node: PastedElement, ordered: boolean, level: number, dropped: DroppedItems) {
  reportEventHandlers(node, dropped)
  const own = node.children.filter((it) => typeof it === 'string' || !isList(it))
  const within = node.children.filter((it) => typeof it !== 'string' && isList(it))
  const blocks = own.filter((it): it is PastedElement => typeof it !== 'string' && it.tag === 'pre')
  const inline = own.filter((it) => typeof it === 'string' || it.tag !== 'pre')
  if (inline.some((it) => typeof it !== 'string' && /^(table|h[1-6])$/.test(it.tag))) {
    dropped.add('structure', textOf(node).trim())
  }
  const text = pastedInline(joinWithBreaks(inline), dropped)
  const item = { level, ordered, text, ...(blocks.length > 0 ? { blocks } : {}) }
  return [
    ...(text.length > 0 || within.length === 0 ? [item] : []),
    ...within.flatMap((it) => htmlItems(it as PastedElement, dropped, level + 1)),
  ]
}

/**
 * Builds editor lists; items that are nested too deeply move to the deepest allowed level. `toBlock`
 * converts a block within an item; the list that it interrupts goes on with the next number.
 */
export function buildLists(
  items: readonly PastedItem[],
  dropped: DroppedItems,
  toBlock: (block: PastedElement) => readonly EditorNode[] = () => [],
): EditorNode[] {
  const lists: EditorNode[] = []
  let count = 0
  const open: EditorNode[] = []
  const base = Math.min(...items.map((it) => it.level))
  for (const { level, ordered, text, start, blocks = [] } of items) {
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
    const goesOn = list?.type === type || isInterrupted(lists)
    const next = start ?? (goesOn ? count + 1 : 1)
    // A number that is the next one anyway begins no list.
    const isNew = start !== undefined && (depth > 1 || start !== count + 1)
    if (depth === 1) count = next
    if (list?.type === type && !isNew && (list.content?.length ?? 0) < MAX_ITEMS_PER_LIST)
      list.content?.push(item)
    else {
      const number = depth === 1 ? count : (start ?? 1)
      const attrs = ordered && number > 1 ? { attrs: { start: number } } : {}
      const made: EditorNode = { type, ...attrs, content: [item] }
      open.length = depth - 1
      const parent = open.at(-1)?.content?.at(-1)
      if (parent) parent.content?.push(made)
      else lists.push(made)
      open.push(made)
    }
    const following = blocks.flatMap(toBlock)
    if (following.length === 0) continue
    lists.push(...following)
    open.length = 0
  }
  return lists
}

/** Whether a block stands where the list would go on. */
const isInterrupted = (lists: readonly EditorNode[]) => lists.at(-1)?.type === 'codeBlock'
