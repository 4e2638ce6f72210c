/** Number words as texts use them. */
const WORDS = [
  ...['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  ...['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty'],
]

const NUMBER = `(?<number>${WORDS.join('|')}|\\d{1,2})`

/** Excludes “the first three”, which counts a part only, and “3.5” and “30 %”, which are no counts. */
const BEFORE = '(?<![\\d.,₹$€£/-])(?<!\\b(?:first|last|next|top|other|these|of|over|about)\\s)\\b'

type Counted = { text: string; number: number; what: string }

/** Finds each count such as “ten parameters” in a text, for the given nouns. */
export function countsIn(text: string, nouns: readonly string[]): Counted[] {
  const pattern = new RegExp(
    `${BEFORE}${NUMBER}\\s+(?:[\\p{L}-]+\\s+){0,2}?(?<what>${nouns.join('|')})\\b`,
    'giu',
  )
  return [...text.matchAll(pattern)].map((match) => {
    const { number = '', what = '' } = match.groups ?? {}
    const word = WORDS.indexOf(number.toLowerCase())
    return {
      text: match[0],
      number: word < 0 ? Number(number) : word + 2,
      what: what.toLowerCase(),
    }
  })
}
