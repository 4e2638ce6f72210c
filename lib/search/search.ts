/** One hit; the snippet in pieces, so that nobody writes HTML to mark a word. */
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
  /** Of all kinds together and by kind, whatever kind was asked for. */
  counts: Record<SearchKind | 'all', number>
  /** A title that is spelt nearly like the query, where nothing was found. */
  didYouMean: { title: string; href: string }[]
}

/** Signs that no text holds: they were refused at every door. */
export const HIT_START = '\u0001'
export const HIT_END = '\u0002'

/** `one \u0001two\u0002 three` as three pieces. */
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
