import { MAX_DEPTH, type PastedElement, type PastedNode, styleOf, textOf } from './pasted-node.ts'

const BREAK: PastedElement = { tag: 'br', attrs: {}, children: [] }

/** The border of a block within a place that holds one line; neighbours count once. */
const BORDER_ATTR = 'data-border'
const BORDER: PastedElement = { tag: 'br', attrs: { [BORDER_ATTR]: '' }, children: [] }

export const isBorder = ({ attrs }: PastedElement): boolean => BORDER_ATTR in attrs

const BLOCK_TAG =
  /^(p|div|section|article|aside|header|footer|main|nav|address|center|figure|figcaption|details|summary|pre|blockquote|h[1-6]|ul|ol|li|dl|dt|dd|table|caption|tr|td|th|hr)$/

/** Puts blocks at any depth on lines of their own, for places that hold only one text. */
export function joinWithBreaks(nodes: readonly PastedNode[], depth = 0): PastedNode[] {
  if (depth > MAX_DEPTH) return nodes.map(textOf)
  return nodes.flatMap((it): PastedNode[] => {
    if (typeof it === 'string') return [it]
    const inner = { ...it, children: joinWithBreaks(it.children, depth + 1) }
    return BLOCK_TAG.test(it.tag) ? [BORDER, { ...inner, tag: 'span' }, BORDER] : [inner]
  })
}

/**
 * Turns the line breaks of preformatted text into elements, as chat programs and social networks write
 * theirs. Code keeps its own.
 */
export function withLineBreaks(node: PastedNode, isPreformatted = false, depth = 0): PastedNode[] {
  if (typeof node === 'string') return isPreformatted ? splitLines(node) : [node]
  if (node.tag === 'pre' || depth > MAX_DEPTH) return [node]
  const space = styleOf(node, 'white-space')
  const within = space === '' ? isPreformatted : /^(pre|break-spaces)/.test(space)
  return [
    { ...node, children: node.children.flatMap((it) => withLineBreaks(it, within, depth + 1)) },
  ]
}

/** A break before a block or at its end is its layout in the source. */
function splitLines(text: string): PastedNode[] {
  if (text.trim() === '') return [' ']
  return text.split(/\r?\n/).flatMap((line, index) => (index > 0 ? [BREAK, line] : [line]))
}

/** The text of code, whose lines may be breaks or blocks as well as characters. */
export function codeText(node: PastedNode, depth = 0): string {
  if (typeof node === 'string' || depth > MAX_DEPTH) return textOf(node)
  if (node.tag === 'br') return '\n'
  const text = node.children.map((it) => codeText(it, depth + 1)).join('')
  return /^(div|p|li|tr)$/.test(node.tag) && !text.endsWith('\n') ? `${text}\n` : text
}
