/** One hit; the snippet is split into parts, so that highlighting needs no HTML in the text. */
export type Hit = {
  kind: SearchKind
  id: string
  title: string
  href: string
  snippet: { text: string; hit: boolean }[]
}

export const SEARCH_KINDS = ['article', 'course', 'faq'] as const

export type SearchKind = (typeof SEARCH_KINDS)[number]

export type SearchResult = {
  hits: Hit[]
  /** Numbers of hits in total and by kind, whatever kind was requested. */
  counts: Record<SearchKind | 'all', number>
  /** Titles similar to the query, if nothing was found. */
  didYouMean: { title: string; href: string }[]
}

/** Control characters that mark a hit; no stored text contains them, because validation refuses them. */
export const HIT_START = '\u0001'
export const HIT_END = '\u0002'

/** Splits a marked text: `one \u0001two\u0002 three` has three parts. */
export function snippetParts(marked: string): Hit['snippet'] {
  return marked
    .split(HIT_START)
    .flatMap((part, index) => {
      const [hit = '', rest = ''] = index === 0 ? ['', part] : splitOnce(part)
      return [
        { text: hit, hit: true },
        { text: rest, hit: false },
      ]
    })
    .filter((it) => it.text !== '')
}

function splitOnce(part: string): [string, string] {
  const at = part.indexOf(HIT_END)
  return at < 0 ? [part, ''] : [part.slice(0, at), part.slice(at + 1)]
}
