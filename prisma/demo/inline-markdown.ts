import { type Inline, type InlineNode, isLinkAddress, type Mark } from '#lib/blocks/inline.ts'
import { CONTENT_KINDS, type ContentKindName } from '#lib/content-kind.ts'

/**
 * Parses inline Markdown into inline rich text: **bold**, *italic* or _italic_, `code`, [text](address), and
 * [text](lectern:KIND/id) for a content. A backslash makes the next character literal.
 */
export function parseInline(source: string): Inline {
  return merge(parseMarked(source.replaceAll('\r\n', '\n'), []))
}

function parseMarked(source: string, marks: Mark[]): InlineNode[] {
  const nodes: InlineNode[] = []
  let plain = ''
  const flush = () => {
    if (plain !== '') nodes.push(textNode(plain, marks))
    plain = ''
  }
  for (let at = 0; at < source.length; ) {
    const rest = source.slice(at)
    const found = matchSpan(rest, source[at - 1] ?? '')
    if (found) {
      flush()
      const inner = [...marks, found.mark]
      if (found.mark.type === 'code') nodes.push(textNode(found.text, inner))
      else nodes.push(...parseMarked(found.text, inner))
      at += found.length
    } else if (rest[0] === '\n') {
      flush()
      nodes.push({ type: 'hardBreak' })
      at += 1
    } else if (rest[0] === '\\' && /^[\\*_`[\]()]/.test(rest.slice(1))) {
      plain += rest[1]
      at += 2
    } else {
      plain += rest[0]
      at += 1
    }
  }
  flush()
  return nodes
}

const WORD = /[\p{L}\p{N}_]$/u

type Span = { mark: Mark; text: string; length: number }

function matchSpan(rest: string, before: string): Span | null {
  const code = /^`([^`\n]+)`/.exec(rest)
  if (code?.[1]) return { mark: { type: 'code' }, text: code[1], length: code[0].length }
  const bold = /^\*\*((?:\\.|[^*\\]|\*(?!\*))+)\*\*/.exec(rest)
  if (bold?.[1]) return { mark: { type: 'bold' }, text: bold[1], length: bold[0].length }
  const italic = /^\*((?:\\.|[^*\\\s])(?:(?:\\.|[^*\\])*(?:\\.|[^*\\\s]))?)\*(?!\*)/.exec(rest)
  if (italic?.[1]) return { mark: { type: 'italic' }, text: italic[1], length: italic[0].length }
  // Underscores within a word are literal: snake_case_names.
  const underlined =
    /^_((?:\\.|[^_\\\s])(?:(?:\\.|[^_\\])*(?:\\.|[^_\\\s]))?)_(?![\p{L}\p{N}_])/u.exec(rest)
  if (underlined?.[1] && !WORD.test(before)) {
    return { mark: { type: 'italic' }, text: underlined[1], length: underlined[0].length }
  }
  const link = /^\[((?:\\.|[^\]\\])+)\]\(((?:[^()\s]|\([^()\s]*\))+)\)/.exec(rest)
  if (!link?.[1] || !link[2]) return null
  const mark = linkMark(link[2])
  return mark && { mark, text: link[1], length: link[0].length }
}

function linkMark(address: string): Mark | null {
  const own = /^lectern:([A-Z]+)\/([0-9a-f-]{36})$/.exec(address)
  if (own?.[1] && own[2] && (CONTENT_KINDS as readonly string[]).includes(own[1])) {
    return { type: 'link', attrs: { kind: own[1] as ContentKindName, contentId: own[2] } }
  }
  return isLinkAddress(address) ? { type: 'link', attrs: { href: address } } : null
}

function textNode(text: string, marks: Mark[]): InlineNode {
  return marks.length === 0 ? { type: 'text', text } : { type: 'text', text, marks }
}

function merge(nodes: InlineNode[]): Inline {
  const merged: Inline = []
  for (const node of nodes) {
    const last = merged.at(-1)
    if (last?.type === 'text' && node.type === 'text' && sameMarks(last, node)) {
      merged[merged.length - 1] = { ...last, text: last.text + node.text }
    } else {
      merged.push(node)
    }
  }
  return merged
}

function sameMarks(a: InlineNode, b: InlineNode): boolean {
  return (
    a.type === 'text' &&
    b.type === 'text' &&
    JSON.stringify(a.marks ?? []) === JSON.stringify(b.marks ?? [])
  )
}

/** Inverse of parseInline: parsing the result gives the same inline content. */
export function formatInline(inline: Inline | undefined): string {
  return formatRun(inline ?? [], '', '')
}

/** Wraps neighbours that share their outermost mark once. */
function formatRun(nodes: readonly InlineNode[], before: string, after: string): string {
  let source = ''
  for (let at = 0; at < nodes.length; ) {
    const node = nodes[at]
    const mark = node?.type === 'text' ? node.marks?.[0] : undefined
    let end = at + 1
    while (mark && end < nodes.length && sameMark(nodes[end], mark)) end += 1
    const run = nodes.slice(at, end)
    const left = source || before
    const right = firstSign(nodes[end]) || after
    if (mark) source += wrap(mark, run.map(withoutFirstMark), left, right)
    else if (node) source += node.type === 'hardBreak' ? '\n' : literal(node.text)
    at = end
  }
  return source
}

const sameMark = (node: InlineNode | undefined, mark: Mark) =>
  node?.type === 'text' && JSON.stringify(node.marks?.[0]) === JSON.stringify(mark)

const withoutFirstMark = (node: InlineNode): InlineNode =>
  node.type === 'text' ? { ...node, marks: node.marks?.slice(1) } : node

const firstSign = (node: InlineNode | undefined) =>
  node?.type === 'text' && !node.marks?.length ? (node.text[0] ?? '') : ''

const literal = (text: string) => text.replaceAll(/[\\*_`[\]]/g, '\\$&')

function wrap(mark: Mark, inner: InlineNode[], before: string, after: string): string {
  if (mark.type === 'code') {
    return `\`${inner.map((it) => (it.type === 'text' ? it.text : '')).join('')}\``
  }
  const text = formatRun(inner, before, after)
  if (mark.type === 'bold') return `**${text}**`
  // Underscores keep italics apart from bold beside them; within a word only asterisks work.
  if (mark.type === 'italic') {
    const sign = WORD.test(before) || /^[\p{L}\p{N}_]/u.test(after) ? '*' : '_'
    return `${sign}${text}${sign}`
  }
  const address =
    'contentId' in mark.attrs
      ? `lectern:${mark.attrs.kind}/${mark.attrs.contentId}`
      : mark.attrs.href
  return `[${text}](${address})`
}
