import type { Palette } from './colour.ts'
import { figures } from './figures.ts'
import type { Random } from './random.ts'

/** Drawings are 1280 × 720; shapes stay inside a frame of 80. */
export const WIDTH = 1280
export const HEIGHT = 720

type Motif = (random: Random, palette: Palette) => string

const circle = (x: number, y: number, r: number, fill: string, rest = '') =>
  `<circle cx="${fix(x)}" cy="${fix(y)}" r="${fix(r)}" fill="${fill}" ${rest}/>`
const rect = (x: number, y: number, w: number, h: number, fill: string, r = 0) =>
  `<rect x="${fix(x)}" y="${fix(y)}" width="${fix(w)}" height="${fix(h)}" rx="${r}" fill="${fill}"/>`
const line = (x1: number, y1: number, x2: number, y2: number, stroke: string, width = 4) =>
  `<line x1="${fix(x1)}" y1="${fix(y1)}" x2="${fix(x2)}" y2="${fix(y2)}" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round"/>`
const path = (d: string, fill: string, rest = '') => `<path d="${d}" fill="${fill}" ${rest}/>`
const fix = (value: number) => Math.round(value * 10) / 10

/** Two overlapping shapes with the accent in their intersection. */
const compare: Motif = (random, p) => {
  const r = random.between(190, 230)
  const gap = random.between(120, 165)
  const y = HEIGHT / 2 + random.between(-20, 20)
  return [
    circle(WIDTH / 2 - gap, y, r, p.middle),
    circle(WIDTH / 2 + gap, y, r, p.strong, 'opacity="0.82"'),
    circle(WIDTH / 2, y, 34, p.lamp),
    ...Array.from({ length: 5 }, (_, i) =>
      line(110, 200 + i * 80, 110 + random.between(60, 190), 200 + i * 80, p.pale, 14),
    ),
    ...Array.from({ length: 5 }, (_, i) =>
      line(1170, 200 + i * 80, 1170 - random.between(60, 190), 200 + i * 80, p.pale, 14),
    ),
  ].join('')
}

/** Layers of points, each connected to the next layer. */
const network: Motif = (random, p) => {
  const sizes = [random.whole(3, 4), random.whole(4, 6), random.whole(4, 6), random.whole(2, 3)]
  const layers = sizes.map((size, column) =>
    Array.from({ length: size }, (_, row) => ({
      x: 230 + column * 273,
      y: HEIGHT / 2 + (row - (size - 1) / 2) * (480 / Math.max(4, size)),
    })),
  )
  const lines = layers.flatMap((layer, column) =>
    layer.flatMap((from) =>
      (layers[column + 1] ?? []).map((to) => line(from.x, from.y, to.x, to.y, p.pale, 3)),
    ),
  )
  const lit = random.whole(0, (sizes[2] ?? 1) - 1)
  const dots = layers.flatMap((layer, column) =>
    layer.map(({ x, y }, row) =>
      circle(x, y, 26, column === 2 && row === lit ? p.lamp : column % 2 ? p.strong : p.middle),
    ),
  )
  return [...lines, ...dots].join('')
}

/** Cells of a table, one of them highlighted. */
const table: Motif = (random, p) => {
  const columns = 6
  const rows = 5
  const lit = random.whole(8, columns * rows - 1)
  return Array.from({ length: columns * rows }, (_, index) => {
    const column = index % columns
    const row = Math.floor(index / columns)
    const fill =
      index === lit
        ? p.lamp
        : row === 0
          ? p.deep
          : column === 0
            ? p.strong
            : random.next() > 0.55
              ? p.middle
              : p.pale
    const width = row === 0 || column === 0 ? 150 : random.pick([90, 120, 150] as const)
    return rect(160 + column * 165, 130 + row * 96, width, 64, fill, 8)
  }).join('')
}

/** Bars that grow, with a line over them. */
const growth: Motif = (random, p) => {
  let height = 110
  const bars = Array.from({ length: 9 }, (_, i) => {
    height += random.between(-18, 74)
    return { x: 190 + i * 104, height: Math.min(470, Math.max(60, height)) }
  })
  const top = bars.map((it) => `${fix(it.x + 34)},${fix(600 - it.height - 34)}`).join(' ')
  const last = bars.at(-1) ?? { x: 0, height: 0 }
  return [
    ...bars.map((it, i) =>
      rect(it.x, 600 - it.height, 68, it.height, i % 3 === 2 ? p.strong : p.middle, 6),
    ),
    `<polyline points="${top}" fill="none" stroke="${p.deep}" stroke-width="6" stroke-linejoin="round" stroke-linecap="round"/>`,
    circle(last.x + 34, 600 - last.height - 34, 22, p.lamp),
    line(150, 606, 1150, 606, p.deep, 6),
  ].join('')
}

/** A path of steps with a goal. */
const route: Motif = (random, p) => {
  const stops = Array.from({ length: 6 }, (_, i) => ({
    x: 170 + i * 188,
    y: 360 + (i % 2 ? -1 : 1) * random.between(50, 150),
  }))
  const [first, ...rest] = stops
  const bends = rest.map((to, i) => {
    const from = stops[i] ?? to
    const half = (from.x + to.x) / 2
    return `C ${fix(half)} ${fix(from.y)} ${fix(half)} ${fix(to.y)} ${fix(to.x)} ${fix(to.y)}`
  })
  return [
    path(
      `M ${first?.x ?? 0} ${fix(first?.y ?? 0)} ${bends.join(' ')}`,
      'none',
      `stroke="${p.middle}" stroke-width="10" stroke-linecap="round"`,
    ),
    ...stops.map(({ x, y }, i) =>
      circle(
        x,
        y,
        i === stops.length - 1 ? 46 : 26,
        i === stops.length - 1 ? p.lamp : i % 2 ? p.deep : p.strong,
      ),
    ),
  ].join('')
}

/** Stacked sheets. */
const sheets: Motif = (random, p) =>
  [p.pale, p.middle, p.strong, p.deep]
    .map((fill, i) => {
      const y = 470 - i * 92
      const tilt = random.between(-14, 14)
      const d = `M 300 ${fix(y + tilt)} L 640 ${fix(y - 110)} L 980 ${fix(y - tilt)} L 640 ${fix(y + 110)} Z`
      return path(d, fill, `stroke="${p.ground}" stroke-width="6" stroke-linejoin="round"`)
    })
    .join('') + circle(640, 194, 30, p.lamp)

/** Clusters of points. */
const clusters: Motif = (random, p) => {
  const centres = [
    { x: 340, y: 270, fill: p.middle },
    { x: 900, y: 240, fill: p.strong },
    { x: 640, y: 500, fill: p.deep },
  ]
  const points = centres.flatMap(({ x, y, fill }) =>
    Array.from({ length: 16 }, () => {
      const angle = random.between(0, Math.PI * 2)
      const far = Math.sqrt(random.next()) * 150
      return circle(
        x + Math.cos(angle) * far * 1.3,
        y + Math.sin(angle) * far,
        random.between(9, 20),
        fill,
      )
    }),
  )
  const rings = centres.map(
    ({ x, y }) =>
      `<ellipse cx="${x}" cy="${y}" rx="${fix(random.between(215, 240))}" ry="${fix(random.between(165, 185))}" fill="${p.pale}" opacity="0.6"/>`,
  )
  return [...rings, ...points, circle(640, 330, 24, p.lamp)].join('')
}

/** An open book under a lamp. */
const book: Motif = (random, p) =>
  [
    circle(640, 210, random.between(54, 70), p.lamp),
    path('M 640 560 C 520 480 360 470 220 500 L 220 320 C 360 290 520 300 640 380 Z', p.middle),
    path('M 640 560 C 760 480 920 470 1060 500 L 1060 320 C 920 290 760 300 640 380 Z', p.strong),
    ...Array.from({ length: 4 }, (_, i) =>
      line(290, 372 + i * 30, 290 + random.between(150, 260), 392 + i * 30, p.ground, 7),
    ),
    ...Array.from({ length: 4 }, (_, i) =>
      line(990, 372 + i * 30, 990 - random.between(150, 260), 392 + i * 30, p.ground, 7),
    ),
  ].join('')

const motifs = { compare, network, table, growth, route, sheets, clusters, book } as const

type MotifName = keyof typeof motifs

/** Keywords of each motif; any other word gets a motif derived from its letters. */
const SYNONYMS: Record<string, MotifName> = {
  versus: 'compare',
  balance: 'compare',
  neural: 'network',
  graph: 'network',
  grid: 'table',
  data: 'table',
  chart: 'growth',
  bars: 'growth',
  path: 'route',
  steps: 'route',
  layers: 'sheets',
  stack: 'sheets',
  groups: 'clusters',
  learn: 'book',
  study: 'book',
}

export function drawMotif(label: string, random: Random, palette: Palette): string {
  const figure = figures[label]
  if (figure) return figure(random, palette)
  const names = Object.keys(motifs) as [MotifName, ...MotifName[]]
  const named = label in motifs ? (label as MotifName) : SYNONYMS[label]
  return motifs[named ?? random.pick(names)](random, palette)
}
