import { withoutControls } from '#lib/format/storable-text.ts'
import { codeLanguageFor } from '../code.ts'
import { ATOM_BLOCK_NODE } from '../editor-nodes.ts'
import type { EditorNode } from '../editor-text.ts'
import type { Inline, InlineNode, Mark } from '../inline.ts'
import { blocks } from '../registry.ts'
import { type DroppedItem, DroppedItems } from './dropped-items.ts'
import { codeText, joinWithBreaks, withLineBreaks } from './line-breaks.ts'
import {
  collectInline,
  isDeletion,
  isUnsupported,
  normalizeInline,
  pastedInline,
  reportEventHandlers,
  reportUnreadable,
  withMark,
} from './pasted-inline.ts'
import {
  buildLists,
  htmlItems,
  isListOfWordOnline,
  type PastedItem,
  wordListItem,
} from './pasted-list.ts'
import {
  MAX_DEPTH,
  type PastedElement,
  type PastedNode,
  TAGS_WITHOUT_TEXT,
  textOf,
} from './pasted-node.ts'
import { pastedTable } from './pasted-table.ts'

/** Limits of one paragraph, a little below those of the schema; longer ones are split. */
const MAX_PARAGRAPH_CHARS = 18_000
const MAX_PARAGRAPH_NODES = 1500

const CONTAINER_TAG =
  /^(p|div|section|article|main|header|footer|aside|nav|body|html|form|fieldset|figure|figcaption|center|address|details|summary|dl|dt|dd|table|thead|tbody|tr|td|th|caption|li)$/

/**
 * Converts pasted HTML to editor nodes; all that has no place there is listed in `dropped`. The
 * nodes have no ids yet; the editor adds them.
 */
export function pastedBlocks(
  nodes: readonly PastedNode[],
  makeId: () => string,
): { content: EditorNode[]; dropped: DroppedItem[] } {
  const dropped = new DroppedItems()
  const content: EditorNode[] = []
  let line: Inline = []
  let items: PastedItem[] = []

  const endLine = () => {
    const text = normalizeInline(line)
    line = []
    for (const content of splitToFit(text))
      add({ type: 'paragraph', content: content as EditorNode[] })
  }
  const endList = () => {
    if (items.length === 0) return
    const ended = items
    items = []
    content.push(...buildLists(ended, dropped, codeBlocks))
  }
  const add = (block: EditorNode) => {
    endList()
    content.push(block)
  }
  const read = (node: PastedNode, marks: readonly Mark[], depth: number): void => {
    if (typeof node === 'string') {
      collectInline(node, marks, line, dropped, depth)
      return
    }
    if (TAGS_WITHOUT_TEXT.has(node.tag) || isInline(node)) {
      collectInline(node, marks, line, dropped, depth)
      return
    }
    reportEventHandlers(node, dropped)
    if (isUnsupported(node, dropped) || isDeletion(node, dropped)) return
    if (depth > MAX_DEPTH) {
      dropped.add('depth')
      collectInline(textOf(node), marks, line, dropped, depth)
      return
    }
    const level = headingLevel(node)
    // A numbered heading of Word is written like an item of a list.
    const item = level === null ? wordListItem(node, dropped) : null
    const within = withMark(marks, node, dropped)
    const isTable = node.tag === 'table'
    const grid = isTable ? pastedTable(node, makeId(), dropped) : null
    if (CONTAINER_TAG.test(node.tag) || /^(h[1-6]|ul|ol|pre|blockquote|hr)$/.test(node.tag))
      endLine()
    if (item) items.push(item)
    else if (level !== null) addHeading(node, level, marks)
    else if (grid) add({ type: ATOM_BLOCK_NODE, attrs: { block: grid } })
    else if (node.tag === 'ul' || node.tag === 'ol') {
      const isOnline = isListOfWordOnline(node)
      if (!isOnline) endList()
      items.push(...htmlItems(node, dropped))
      if (!isOnline) endList()
    } else if (node.tag === 'pre') {
      reportUnreadable(textOf(node), dropped)
      for (const it of codeBlocks(node)) add(it)
    } else if (node.tag === 'blockquote') addQuote(node, marks)
    else if (node.tag === 'hr')
      add({ type: ATOM_BLOCK_NODE, attrs: { block: blocks.divider.blank(makeId()) } })
    else {
      for (const child of node.children) read(child, within, depth + 1)
      if (CONTAINER_TAG.test(node.tag)) endLine()
    }
  }
  const addHeading = (node: PastedElement, level: number, marks: readonly Mark[]) => {
    const text = pastedInline(joinWithBreaks(node.children), dropped, marks).map(withoutBold)
    if (text.length > 0) add({ type: 'heading', attrs: { level }, content: text as EditorNode[] })
  }
  const addQuote = (node: PastedElement, marks: readonly Mark[]) => {
    const { words, attribution } = splitQuote(node)
    const inline = pastedInline(joinWithBreaks(words), dropped, marks)
    const [first = [], ...rest] = splitToFit(inline)
    const attrs = attribution === '' ? {} : { attrs: { attribution } }
    if (first.length > 0) add({ type: 'blockquote', ...attrs, content: first as EditorNode[] })
    for (const content of rest) add({ type: 'paragraph', content: content as EditorNode[] })
  }

  for (const node of nodes.flatMap((it) => withLineBreaks(it))) read(node, [], 0)
  endLine()
  endList()
  return { content, dropped: dropped.list() }
}

/** Code in blocks that fit the schema. */
function codeBlocks(node: PastedElement): EditorNode[] {
  const text = withoutControls(codeText(node).replaceAll('\r\n', '\n').replaceAll('\0', ''))
  const language = codeLanguageFor(/\blang(?:uage)?-([\w+]+)/.exec(classes(node))?.[1] ?? '')
  const parts: EditorNode[] = []
  for (let at = 0; at < text.length; at += MAX_PARAGRAPH_CHARS) {
    const part = text
      .slice(at, at + MAX_PARAGRAPH_CHARS)
      .replace(/\n$/, '')
      .toWellFormed()
    if (part !== '')
      parts.push({
        type: 'codeBlock',
        attrs: { language },
        content: [{ type: 'text', text: part }],
      })
  }
  return parts
}

/** A `cite` or `footer` at the end of a quote names who said it. */
function splitQuote({ children }: PastedElement): { words: PastedNode[]; attribution: string } {
  const at = children.findLastIndex((it) => typeof it !== 'string' || it.trim() !== '')
  const last = children[at]
  if (typeof last !== 'object' || !/^(cite|footer)$/.test(last.tag) || at === 0)
    return { words: [...children], attribution: '' }
  const attribution = textOf(last)
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^[—–-]\s*/, '')
  return { words: children.slice(0, at), attribution: attribution.slice(0, 200) }
}

/** Whether an element contains inline content only. */
function isInline(node: PastedElement): boolean {
  if (CONTAINER_TAG.test(node.tag) || /^(h[1-6]|ul|ol|pre|blockquote|hr)$/.test(node.tag))
    return false
  const waiting: PastedNode[] = [...node.children]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') continue
    if (/^(p|div|h[1-6]|ul|ol|pre|blockquote|hr|table|section|article)$/.test(next.tag))
      return false
    waiting.push(...next.children)
  }
  return true
}

/** Heading levels start at 2, because the page title has level 1. */
function headingLevel({ tag, attrs }: PastedElement): number | null {
  const named =
    /^h([1-6])$/.exec(tag)?.[1] ??
    /\bMsoHeading(\d)/i.exec(attrs.class ?? '')?.[1] ??
    (attrs.role === 'heading' ? (attrs['aria-level'] ?? '2') : undefined)
  if (named) return Math.min(4, Math.max(2, Number(named)))
  return /\bMso(Title|Subtitle)\b/.test(attrs.class ?? '') ? 2 : null
}

const withoutBold = (node: InlineNode): InlineNode => {
  if (node.type !== 'text' || !node.marks) return node
  const marks = node.marks.filter((it) => it.type !== 'bold')
  return marks.length > 0 ? { ...node, marks } : { type: 'text', text: node.text }
}

const classes = (node: PastedElement) =>
  [node, ...node.children]
    .map((it) => (typeof it === 'string' ? '' : (it.attrs.class ?? '')))
    .join(' ')

/** Splits a text at spaces, so that each part fits the schema. */
function splitToFit(inline: Inline): Inline[] {
  const pieces: Inline[] = []
  let piece: Inline = []
  let chars = 0
  const endPiece = () => {
    if (piece.length > 0) pieces.push(piece)
    piece = []
    chars = 0
  }
  for (const node of inline) {
    if (node.type === 'hardBreak') {
      piece.push(node)
      continue
    }
    let { text } = node
    while (text !== '') {
      const charsLeft = MAX_PARAGRAPH_CHARS - chars
      const end =
        text.length <= charsLeft
          ? text.length
          : Math.max(1, text.lastIndexOf(' ', charsLeft) + 1 || charsLeft)
      piece.push({ ...node, text: text.slice(0, end) })
      chars += end
      text = text.slice(end)
      if (text !== '' || piece.length >= MAX_PARAGRAPH_NODES) endPiece()
    }
  }
  endPiece()
  return pieces
}
