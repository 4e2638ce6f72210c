import { Parser } from 'htmlparser2'

type Range = { from: number; to: number }
type Attributes = Readonly<Record<string, string>>

/** Scripts that stay: structured data and our islands. */
const isOwnScript = ({ type, src = '' }: Attributes) =>
  type === 'application/ld+json' || type === 'speculationrules' || src.startsWith('/islands/')

const preloadsScript = ({ rel, as }: Attributes) =>
  rel === 'modulepreload' || (rel === 'preload' && as === 'script')

/**
 * Removes Next's runtime from a page, with its inlined payload, its preloads and React's comment
 * markers. The parser only finds their positions; all other bytes stay unchanged.
 */
export function stripNextRuntime(html: string): string {
  const ranges: Range[] = []
  let scriptFrom: number | null = null
  const parser: Parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'script' && !isOwnScript(attributes)) scriptFrom = parser.startIndex
      if (name === 'link' && preloadsScript(attributes)) {
        ranges.push({ from: parser.startIndex, to: parser.endIndex + 1 })
      }
    },
    onclosetag(name, implied) {
      if (name !== 'script' || scriptFrom === null || implied) return
      ranges.push({ from: scriptFrom, to: parser.endIndex + 1 })
      scriptFrom = null
    },
    oncomment() {
      ranges.push({ from: parser.startIndex, to: parser.endIndex + 1 })
    },
  })
  parser.end(html)
  return removeRanges(html, ranges)
}

function removeRanges(html: string, ranges: readonly Range[]): string {
  let kept = ''
  let at = 0
  for (const { from, to } of ranges) {
    kept += html.slice(at, from)
    at = to
  }
  return kept + html.slice(at)
}
