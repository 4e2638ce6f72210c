import { formatInline, parseInline } from './inline-markdown.ts'
import { LIST_DEPTH, type ListItem, type NestedList } from './list.ts'

type ListType = NestedList['type']

/**
 * A list as people type it in a plain field: one item a line, two spaces in for a list within it,
 * which is numbered if its lines begin with “1.”. A backslash at the end of a line goes on in the
 * same item.
 */
export function formatList(items: readonly ListItem[]): string {
  return items.map((item) => formatItem(item, '', 0)).join('\n')
}

function formatItem(
  { content: [own, ...nested] }: ListItem,
  marker: string,
  depth: number,
): string {
  const indent = '  '.repeat(depth)
  const words = formatInline(own.content).split('\n').join(`\\\n${indent}`)
  // A line that begins like a marker would be read as one.
  const text = marker === '' && /^(- |1\. )/.test(words) ? `\\${words}` : words
  const within = nested.flatMap((list) =>
    list.content.map((it) => formatItem(it, list.type === 'orderedList' ? '1. ' : '- ', depth + 1)),
  )
  return [`${indent}${marker}${text}`, ...within].join('\n')
}

type Line = { depth: number; type: ListType | null; text: string }

export function parseList(source: string): ListItem[] {
  const items: ListItem[] = []
  const open: ListItem[] = []
  for (const line of readLines(source)) {
    const depth = Math.min(line.depth, open.length, LIST_DEPTH - 1)
    const item: ListItem = {
      type: 'listItem',
      content: [{ type: 'paragraph', content: parseInline(line.text) }],
    }
    open.length = depth
    const parent = open[depth - 1]
    if (parent) addNested(parent, line.type ?? 'bulletList', item)
    else items.push(item)
    open.push(item)
  }
  return items
}

function addNested(parent: ListItem, type: ListType, item: ListItem): void {
  const last = parent.content.at(-1)
  if (last && last.type === type) last.content.push(item)
  else parent.content.push({ type, content: [item] })
}

function readLines(source: string): Line[] {
  const lines: Line[] = []
  let continued: Line | null = null
  for (const raw of source.replaceAll('\r\n', '\n').split('\n')) {
    const more: Line | null = continued
    if (more) more.text += `\n${endless(raw.trim())}`
    else if (raw.trim() === '') continue
    else lines.push(readLine(raw))
    continued = endsOpen(raw) ? (more ?? lines.at(-1) ?? null) : null
  }
  return lines
}

function readLine(raw: string): Line {
  const indent = /^\s*/.exec(raw)?.[0].replaceAll('\t', '  ').length ?? 0
  const [, marker, escaped, text = ''] = /^\s*(- |1\. )?(\\(?=- |1\. ))?(.*)$/s.exec(raw) ?? []
  return {
    depth: Math.floor(indent / 2),
    type: marker === '1. ' ? 'orderedList' : marker ? 'bulletList' : null,
    text: endless(escaped ? text : text.trimEnd()),
  }
}

/** An odd number of backslashes: the last one escapes the end of the line. */
const endsOpen = (line: string) => (/\\*$/.exec(line.trimEnd())?.[0].length ?? 0) % 2 === 1

const endless = (line: string) => (endsOpen(line) ? line.trimEnd().slice(0, -1) : line)
