import { type Comment, type EndTag, SAXParser, type StartTag } from 'parse5-sax-parser'

type Range = { from: number; to: number }

/** Scripts that stay: data for machines and behaviour of ours. */
const isOurs = (tag: StartTag) => {
  const type = attribute(tag, 'type')
  if (type === 'application/ld+json' || type === 'speculationrules') return true
  return attribute(tag, 'src')?.startsWith('/islands/') ?? false
}

const attribute = ({ attrs }: StartTag, name: string) => attrs.find((it) => it.name === name)?.value

const preloadsScript = (tag: StartTag) =>
  attribute(tag, 'rel') === 'modulepreload' ||
  (attribute(tag, 'rel') === 'preload' && attribute(tag, 'as') === 'script')

/**
 * A page as a document: without Next's runtime, its inlined payload, their preloads and React's
 * comment markers. The parser only says where these are; everything else stays to the byte.
 */
export function cutToDocument(html: string): string {
  const parser = new SAXParser({ sourceCodeLocationInfo: true })
  const ranges: Range[] = []
  let scriptFrom: number | null = null
  parser.on('startTag', (tag: StartTag) => {
    const at = tag.sourceCodeLocation
    if (!at) return
    if (tag.tagName === 'script' && !isOurs(tag)) scriptFrom = at.startOffset
    if (tag.tagName === 'link' && preloadsScript(tag)) {
      ranges.push({ from: at.startOffset, to: at.endOffset })
    }
  })
  parser.on('endTag', (tag: EndTag) => {
    if (tag.tagName !== 'script' || scriptFrom === null || !tag.sourceCodeLocation) return
    ranges.push({ from: scriptFrom, to: tag.sourceCodeLocation.endOffset })
    scriptFrom = null
  })
  parser.on('comment', ({ sourceCodeLocation: at }: Comment) => {
    if (at && scriptFrom === null) ranges.push({ from: at.startOffset, to: at.endOffset })
  })
  parser.end(html)
  return without(html, ranges)
}

function without(html: string, ranges: readonly Range[]): string {
  let kept = ''
  let at = 0
  for (const { from, to } of ranges) {
    kept += html.slice(at, from)
    at = to
  }
  return kept + html.slice(at)
}
