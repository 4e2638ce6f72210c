import { type Inline, isLinkAddress, type Mark } from '../inline.ts'
import type { DroppedItems } from './dropped-items.ts'
import { isBorder } from './line-breaks.ts'
import {
  MAX_DEPTH,
  type PastedElement,
  type PastedNode,
  styleOf,
  TAGS_WITHOUT_TEXT,
  textOf,
} from './pasted-node.ts'

/** Converts pasted inline content to text with marks; marks are always in the same order. */
export function pastedInline(
  nodes: readonly PastedNode[],
  dropped: DroppedItems,
  marks: readonly Mark[] = [],
): Inline {
  const inline: Inline = []
  for (const node of nodes) collectInline(node, marks, inline, dropped, 0)
  return normalizeInline(inline)
}

export function collectInline(
  node: PastedNode,
  marks: readonly Mark[],
  into: Inline,
  dropped: DroppedItems,
  depth: number,
): void {
  if (typeof node === 'string') {
    addText(node, marks, into, dropped)
    return
  }
  if (TAGS_WITHOUT_TEXT.has(node.tag)) {
    reportWithoutText(node, dropped)
    return
  }
  reportEventHandlers(node, dropped)
  if (node.tag === 'br') {
    if (isBorder(node)) addBorder(into)
    else if (!node.attrs.class?.includes('interchange')) into.push({ type: 'hardBreak' })
    return
  }
  if (styleOf(node, 'mso-list') === 'ignore') return
  if (isUnsupported(node, dropped) || isDeletion(node, dropped)) return
  if (depth > MAX_DEPTH) {
    dropped.add('depth')
    addText(textOf(node), marks, into, dropped)
    return
  }
  const within = withMark(marks, node, dropped)
  for (const child of node.children) collectInline(child, within, into, dropped, depth + 1)
}

function addText(
  source: string,
  marks: readonly Mark[],
  into: Inline,
  dropped: DroppedItems,
): void {
  reportUnreadable(source, dropped)
  const text = source
    .toWellFormed()
    .replaceAll(/[\u200b\ufeff\u202a-\u202e\u2066-\u2069]/g, '')
    .replaceAll(/(?!\s)\p{Cc}/gu, '')
    // A no-break space holds a number and its unit together; at the border of other spaces it is layout.
    .replaceAll(/\s+/g, (space) => (space === '\u00a0' ? space : ' '))
  if (text === '') return
  into.push(marks.length > 0 ? { type: 'text', text, marks: [...marks] } : { type: 'text', text })
}

/** Names control characters, which are removed, and U+FFFD, which stands for a letter that is lost. */
export function reportUnreadable(text: string, dropped: DroppedItems): void {
  for (const _ of text.matchAll(/(?!\s)\p{Cc}/gu)) dropped.add('invisible')
  for (const [word] of text.toWellFormed().matchAll(/\S*\uFFFD\S*/gu)) dropped.add('lost', word)
}

/** A block that begins or ends: a line break, unless there is one already. */
function addBorder(into: Inline): void {
  for (let last = into.at(-1); last?.type === 'text' && last.text.trim() === ''; last = into.at(-1))
    into.pop()
  if (into.length > 0 && into.at(-1)?.type !== 'hardBreak') into.push({ type: 'hardBreak' })
}

/** Scripts are named; a title, template or fallback in the middle of a text takes its words with it. */
function reportWithoutText(node: PastedElement, dropped: DroppedItems): void {
  if (node.tag === 'script') dropped.add('script')
  const words = node.children.map(textOf).join(' ').trim()
  if (/^(title|template|noscript)$/.test(node.tag) && words !== '') dropped.add('structure', words)
}

const ORDER = ['bold', 'italic', 'code', 'link']

export function withMark(
  marks: readonly Mark[],
  node: PastedElement,
  dropped: DroppedItems,
): readonly Mark[] {
  const added = marksOf(node, marks, dropped).filter(
    (it) => !marks.some((other) => other.type === it.type),
  )
  return added.length === 0
    ? marks
    : [...marks, ...added].toSorted((a, b) => ORDER.indexOf(a.type) - ORDER.indexOf(b.type))
}

function marksOf(node: PastedElement, around: readonly Mark[], dropped: DroppedItems): Mark[] {
  const marks: Mark[] = []
  const weight = styleOf(node, 'font-weight')
  // Google Docs wraps everything in a <b> that is not bold.
  const bold = weight ? weight === 'bold' || Number(weight) >= 600 : /^(b|strong)$/.test(node.tag)
  const slant = styleOf(node, 'font-style')
  if (bold) marks.push({ type: 'bold' })
  if (slant ? slant === 'italic' : /^(i|em|cite|dfn|var)$/.test(node.tag)) {
    marks.push({ type: 'italic' })
  }
  if (/^(code|kbd|samp|tt)$/.test(node.tag)) marks.push({ type: 'code' })
  const inLink = around.some((it) => it.type === 'link')
  if (node.tag === 'a' && node.attrs.href) {
    const href = address(node.attrs.href)
    if (href) marks.push({ type: 'link', attrs: { href } })
    else dropped.add('link', node.attrs.href)
  } else if (!inLink && textOf(node).trim() !== '') reportDroppedFormat(node, dropped)
  return marks
}

function reportDroppedFormat(node: PastedElement, dropped: DroppedItems): void {
  const line = `${styleOf(node, 'text-decoration')} ${styleOf(node, 'text-decoration-line')}`
  const shift = styleOf(node, 'vertical-align')
  const hasLink = node.children.some((it) => typeof it !== 'string' && it.tag === 'a')
  if (/^(u|ins)$/.test(node.tag) || line.includes('underline')) {
    if (!hasLink) dropped.add('format', 'underline')
  }
  if (/^(s|strike)$/.test(node.tag) || line.includes('line-through')) {
    dropped.add('format', 'strikethrough')
  }
  if (node.tag === 'sub' || shift === 'sub') dropped.add('format', 'subscript')
  if (node.tag === 'sup' || shift === 'super') dropped.add('format', 'superscript')
  if (node.tag === 'mark') dropped.add('format', 'highlight')
}

/** A web, mail or phone address, without the redirects that other programs add. Null: not such an address. */
function address(href: string): string | null {
  const text = href.trim()
  if (!/^(https?:|mailto:|tel:)/i.test(text) || !URL.canParse(text)) return null
  const url = new URL(text)
  const wrapped =
    (url.hostname === 'www.google.com' && url.pathname === '/url' && url.searchParams.get('q')) ||
    (url.hostname.endsWith('.safelinks.protection.outlook.com') && url.searchParams.get('url')) ||
    text
  return /^(https?:|mailto:|tel:)/i.test(wrapped) &&
    isLinkAddress(wrapped) &&
    wrapped.length <= 2000
    ? wrapped
    : null
}

export function reportEventHandlers({ attrs }: PastedElement, dropped: DroppedItems): void {
  if (Object.keys(attrs).some((it) => it.startsWith('on'))) dropped.add('script')
}

/** Whether an element is no text; it is reported as dropped. */
export function isUnsupported(
  { tag, attrs, children }: PastedElement,
  dropped: DroppedItems,
): boolean {
  const source = attrs.src ?? attrs.data ?? ''
  if (tag === 'img') {
    // Spacers and tracking pixels are not reported.
    if (attrs.width !== '1' && attrs.height !== '1') dropped.add('picture', imageName(attrs))
  } else if (tag === 'iframe' || tag === 'object' || tag === 'embed') dropped.add('frame', source)
  else if (/^(video|audio|canvas|svg|math)$/.test(tag)) dropped.add('media', source || tag)
  else if (/^(input|select|textarea|button)$/.test(tag)) {
    dropped.add('control', attrs.name ?? textOf({ tag, attrs, children }).trim())
  } else return false
  return true
}

/** Whether an element holds words that a tracked change has deleted; they are reported as dropped. */
export function isDeletion(node: PastedElement, dropped: DroppedItems): boolean {
  if (node.tag !== 'del' && !/\bmsoDel\b/.test(node.attrs.class ?? '')) return false
  dropped.add('deletion', textOf(node).trim())
  return true
}

const imageName = ({ alt, src = '' }: Readonly<Record<string, string>>) =>
  alt || (src.startsWith('data:') ? 'an embedded image' : src)

/** Merges neighbours with the same marks, and trims spaces at the ends and around line breaks. */
export function normalizeInline(inline: Inline): Inline {
  const merged: Inline = []
  for (const node of inline) {
    const last = merged.at(-1)
    if (
      node.type === 'text' &&
      last?.type === 'text' &&
      JSON.stringify(last.marks) === JSON.stringify(node.marks)
    ) {
      merged[merged.length - 1] = {
        ...last,
        text: `${last.text}${node.text}`.replaceAll(/ +/g, ' '),
      }
    } else merged.push(node)
  }
  return trimmed(merged)
}

function trimmed(inline: Inline): Inline {
  const result: Inline = []
  inline.forEach((node, index) => {
    if (node.type === 'hardBreak') {
      result.push(node)
      return
    }
    const before = result.at(-1)
    const after = inline[index + 1]
    let { text } = node
    if (!before || before.type === 'hardBreak' || before.text.endsWith(' ')) text = text.trimStart()
    if (!after || after.type === 'hardBreak') text = text.trimEnd()
    if (text !== '') result.push({ ...node, text })
  })
  while (result.at(-1)?.type === 'hardBreak') result.pop()
  while (result[0]?.type === 'hardBreak') result.shift()
  const last = result.at(-1)
  if (last?.type === 'text' && last.text.endsWith(' ')) {
    result[result.length - 1] = { ...last, text: last.text.trimEnd() }
  }
  return result
}
