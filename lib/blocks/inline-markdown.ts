import { CONTENT_KINDS, type ContentKindName } from '#lib/content-kind.ts'
import { type Inline, type InlineNode, isLinkAddress, type Mark } from './inline.ts'

/**
 * Inline text as people type it in a plain field: **bold**, *italic*, `code`, [text](address), and
 * [text](lectern:KIND/id) for a content of ours. A backslash makes the next sign literal.
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
    const found = matchSpan(rest)
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
    } else if (rest[0] === '\\' && /^[\\*`[\]()]/.test(rest.slice(1))) {
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

type Span = { mark: Mark; text: string; length: number }

function matchSpan(rest: string): Span | null {
  const code = /^`([^`\n]+)`/.exec(rest)
  if (code?.[1]) return { mark: { type: 'code' }, text: code[1], length: code[0].length }
  const bold = /^\*\*((?:\\.|[^*\\]|\*(?!\*))+)\*\*/.exec(rest)
  if (bold?.[1]) return { mark: { type: 'bold' }, text: bold[1], length: bold[0].length }
  const italic = /^\*((?:\\.|[^*\\\s])(?:(?:\\.|[^*\\])*(?:\\.|[^*\\\s]))?)\*(?!\*)/.exec(rest)
  if (italic?.[1]) return { mark: { type: 'italic' }, text: italic[1], length: italic[0].length }
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

/** The reverse of parseInline; parsing the result gives the same inline content again. */
export function formatInline(inline: Inline | undefined): string {
  return (inline ?? [])
    .map((node) => {
      if (node.type === 'hardBreak') return '\n'
      const marks = node.marks ?? []
      const escaped = marks.some((it) => it.type === 'code')
        ? `\`${node.text}\``
        : node.text.replaceAll(/[\\*`[\]]/g, '\\$&')
      return marks.filter((it) => it.type !== 'code').reduceRight(wrap, escaped)
    })
    .join('')
}

function wrap(text: string, mark: Mark): string {
  if (mark.type === 'bold') return `**${text}**`
  if (mark.type === 'italic') return `*${text}*`
  if (mark.type !== 'link') return text
  const address =
    'contentId' in mark.attrs
      ? `lectern:${mark.attrs.kind}/${mark.attrs.contentId}`
      : mark.attrs.href
  return `[${text}](${address})`
}
