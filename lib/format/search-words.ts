/** Lower case without accents: “Héro” is “hero”. */
export const foldText = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()

const MAX_SEARCH_WORDS = 8

/** The words of a search text. */
export const searchWords = (text: string): string[] =>
  text
    .replaceAll(/\p{Cc}/gu, ' ')
    .split(/\s+/)
    .filter((it) => it !== '')
    .slice(0, MAX_SEARCH_WORDS)

/** Whether a text contains all words of a search, in any order, without regard to accents. */
export function matchesSearch(text: string, search: string): boolean {
  const folded = foldText(text)
  return searchWords(foldText(search)).every((it) => folded.includes(it))
}
