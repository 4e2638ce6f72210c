/** Capital letters as strokes on a 10 × 14 grid, so that drawing needs no fonts. */
const STROKES: Record<string, string> = {
  A: 'M0 14 L5 0 L10 14 M1.9 9 H8.1',
  B: 'M0 0 V14 H6 A3.7 3.7 0 0 0 6 6.6 H0 M6 6.6 A3.3 3.3 0 0 0 6 0 H0',
  C: 'M9.6 3.2 A5 6.6 0 1 0 9.6 10.8',
  D: 'M0 0 V14 H3 A7 7 0 0 0 3 0 Z',
  E: 'M9 0 H0 V14 H9 M0 7 H7.5',
  F: 'M9 0 H0 V14 M0 7 H7.5',
  G: 'M9.6 3.2 A5 6.6 0 1 0 10 9 V7.6 H5.8',
  H: 'M0 0 V14 M10 0 V14 M0 7 H10',
  I: 'M5 0 V14 M2.5 0 H7.5 M2.5 14 H7.5',
  J: 'M8 0 V9.5 A4 4.5 0 0 1 0 9.5',
  K: 'M0 0 V14 M9.5 0 L0 8 M3.4 5.4 L10 14',
  L: 'M0 0 V14 H9',
  M: 'M0 14 V0 L5 8 L10 0 V14',
  N: 'M0 14 V0 L10 14 V0',
  O: 'M5 0 A5 7 0 1 0 5 14 A5 7 0 1 0 5 0 Z',
  P: 'M0 14 V0 H5.6 A4 4 0 0 1 5.6 8 H0',
  Q: 'M5 0 A5 7 0 1 0 5 14 A5 7 0 1 0 5 0 Z M6 9.6 L10 14.4',
  R: 'M0 14 V0 H5.6 A3.8 3.8 0 0 1 5.6 7.6 H0 M5 7.6 L10 14',
  S: 'M9.2 2.6 A4.6 3.6 0 0 0 5 0 A4.4 3.6 0 0 0 5 7 A4.6 3.6 0 0 1 5 14 A4.8 3.6 0 0 1 0.6 11.2',
  T: 'M0 0 H10 M5 0 V14',
  U: 'M0 0 V9 A5 5 0 0 0 10 9 V0',
  V: 'M0 0 L5 14 L10 0',
  W: 'M0 0 L2.6 14 L5 5 L7.4 14 L10 0',
  X: 'M0 0 L10 14 M10 0 L0 14',
  Y: 'M0 0 L5 7 L10 0 M5 7 V14',
  Z: 'M0 0 H10 L0 14 H10',
}

const ADVANCE = 13.5

/** Draws up to five capital letters, centred at a point and fitted to a width. */
export function drawLetters(
  text: string,
  at: { x: number; y: number; width: number; colour: string },
): string {
  const letters = [...text.toUpperCase()].filter((it) => it in STROKES).slice(0, 5)
  const units = letters.length * ADVANCE - 3.5
  const scale = Math.min(10, at.width / units)
  const left = at.x - (units * scale) / 2
  const top = at.y - 7 * scale
  const strokes = letters.map(
    (it, index) => `<path transform="translate(${index * ADVANCE} 0)" d="${STROKES[it]}"/>`,
  )
  return `<g transform="translate(${left} ${top}) scale(${scale})" fill="none" stroke="${at.colour}" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round">${strokes.join('')}</g>`
}
