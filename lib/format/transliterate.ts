/** Letters of the Latin script that are no letter with an accent, by common practice for addresses. */
const LATIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  å: 'a',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ŋ: 'n',
  ſ: 's',
}

/**
 * The scripts of India from Devanagari to Malayalam have one layout in Unicode, inherited from ISCII:
 * 128 code points a script, with the same letter at the same place. Simplified ISO 15919, without
 * diacritics.
 */
const INDIC_FROM = 0x0900
const BLOCK_SIZE = 0x80

const vowels = spread(0x05, 'a aa i ii u uu r l e e e ai o o o au')
const consonants = spread(
  0x15,
  'k kh g gh n ch chh j jh n t th d dh n t th d dh n n p ph b bh m y r r l l l v sh sh s h',
)
const vowelSigns = spread(0x3e, 'aa i ii u uu r r e e e ai o o o au')
const others = new Map([
  [0x01, 'n'],
  [0x02, 'n'],
  [0x03, 'h'],
  [0x5f, 'y'],
])
const VIRAMA = 0x4d

function spread(from: number, letters: string): Map<number, string> {
  return new Map(letters.split(' ').map((it, index) => [from + index, it]))
}

/** Writes text with Latin letters where a rule is known; other scripts stay as they are. Lower case. */
export function transliterate(text: string): string {
  const latin = text.toLowerCase().replaceAll(/\p{Script=Latin}/gu, (it) => LATIN[it] ?? it)
  return latin.normalize('NFC').replaceAll(/[\u0900-\u0d7f]+/gu, indicWord)
}

function indicWord(word: string): string {
  let written = ''
  /** The last letter was a consonant, which carries an a unless something follows that replaces it. */
  let open = false
  for (const letter of word.normalize('NFD')) {
    const place = ((letter.codePointAt(0) ?? INDIC_FROM) - INDIC_FROM) % BLOCK_SIZE
    const sign = vowelSigns.get(place)
    const consonant = consonants.get(place)
    if (sign !== undefined) written += sign
    else if (place !== VIRAMA && place !== NUKTA) {
      if (open) written += 'a'
      written += consonant ?? vowels.get(place) ?? others.get(place) ?? digitOf(place)
    }
    if (place !== NUKTA) open = consonant !== undefined
  }
  // The a at the end of a word is silent in most of these languages, so it is not added.
  return written
}

const NUKTA = 0x3c

const digitOf = (place: number) => (place >= 0x66 && place <= 0x6f ? String(place - 0x66) : '')
