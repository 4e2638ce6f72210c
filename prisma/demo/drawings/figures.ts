import type { Palette } from './colour.ts'
import type { Random } from './random.ts'

/** Illustrations of particular articles, 1280 × 720, without lettering. */
type Figure = (random: Random, palette: Palette) => string

const dot = (x: number, y: number, fill: string, r = 17) =>
  `<circle cx="${Math.round(x)}" cy="${Math.round(y)}" r="${r}" fill="${fill}"/>`

const stroke = (d: string, colour: string, width: number, rest = '') =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" ${rest}/>`

/** Points around a centre, denser towards it. */
function cloud(random: Random, x: number, y: number, count: number, fill: string): string {
  return Array.from({ length: count }, () => {
    const angle = random.between(0, Math.PI * 2)
    const far = 24 + random.next() * 84
    return dot(x + Math.cos(angle) * far, y + Math.sin(angle) * far, fill)
  }).join('')
}

const twoFamilies: Figure = (random, p) =>
  [
    cloud(random, 210, 240, 9, p.strong),
    cloud(random, 430, 480, 9, p.deep),
    stroke('M 130 520 L 520 190', p.lamp, 12),
    stroke('M 640 90 V 630', p.pale, 6, 'stroke-dasharray="2 22"'),
    ...[
      [810, 240],
      [1090, 290],
      [900, 510],
    ].map(([x = 0, y = 0]) =>
      [
        `<circle cx="${x}" cy="${y}" r="142" fill="none" stroke="${p.lamp}" stroke-width="8"/>`,
        cloud(random, x, y, 7, p.middle),
      ].join(''),
    ),
  ].join('')

const layers: Figure = (random, p) => {
  const columns = [4, 5, 5, 2].map((size, column) =>
    Array.from({ length: size }, (_, row) => ({
      x: 260 + column * 253,
      y: 300 + (row - (size - 1) / 2) * 98,
    })),
  )
  const weights = columns.flatMap((from, column) =>
    from.flatMap((a) =>
      (columns[column + 1] ?? []).map((b) =>
        stroke(`M ${a.x} ${a.y} L ${b.x} ${b.y}`, p.middle, random.whole(1, 9), 'opacity="0.7"'),
      ),
    ),
  )
  return [
    ...weights,
    ...columns.flat().map(({ x, y }) => dot(x, y, p.deep, 28)),
    stroke('M 1020 640 H 270 M 312 606 L 270 640 L 312 674', p.lamp, 14, 'stroke-linejoin="round"'),
  ].join('')
}

const MINUTE = 42

/** Delays in minutes, from the article’s table. */
const busDelays: Figure = (_, p) => {
  const at = (minutes: number) => 190 + minutes * MINUTE
  const rides = [
    { y: 250, delays: [4, 11, 15, 2], fill: p.strong },
    { y: 420, delays: [-1, 2, 21], fill: p.deep },
  ]
  const ticks = [0, 5, 10, 15, 20].map((it) => stroke(`M ${at(it)} 560 v 22`, p.deep, 6))
  return [
    stroke(`M ${at(5)} 130 V 560`, p.lamp, 10, 'stroke-dasharray="26 24"'),
    ...rides.map(({ y }) => stroke(`M ${at(-2)} ${y} H ${at(23)}`, p.pale, 5)),
    ...rides.flatMap(({ y, delays, fill }) => delays.map((it) => dot(at(it), y, fill, 26))),
    stroke(`M ${at(-2)} 560 H ${at(23)}`, p.deep, 6),
    ...ticks,
  ].join('')
}

const fourLocks: Figure = (_, p) => {
  const locks = [0, 1, 2, 3].map((index) => {
    const x = 200 + index * 230
    return [
      stroke(`M ${x + 40} 330 V 260 a 55 55 0 0 1 110 0 V 330`, p.deep, 24),
      `<rect x="${x}" y="322" width="190" height="170" rx="24" fill="${p.strong}"/>`,
      `<circle cx="${x + 95}" cy="400" r="26" fill="${p.ground}"/>`,
    ].join('')
  })
  return [
    ...locks,
    stroke('M 130 400 H 1150 M 1090 400 V 442 M 1142 400 V 452', p.lamp, 16),
    `<circle cx="104" cy="400" r="46" fill="none" stroke="${p.lamp}" stroke-width="18"/>`,
  ].join('')
}

export const figures: Record<string, Figure> = {
  'two-families': twoFamilies,
  'network-layers': layers,
  'bus-delays': busDelays,
  'four-locks': fourLocks,
}
