import type { DemoDrawing } from './demo.ts'

/** Alternative texts of the motifs in drawings/motifs.ts. */
export const MOTIF_ALTS = {
  balance: 'Two overlapping circles of one size, a bright point where they meet',
  book: 'An open book under a lamp',
  compare: 'Two overlapping circles, a bright point where they meet',
  groups: 'Three groups of points, each inside its own ring',
  growth: 'Bars of growing height with a line above them that ends in a bright point',
  network: 'Layers of points, every point joined to the next layer, one of them lit',
  path: 'A winding path through five stops to a large bright one',
  stack: 'Four sheets stacked at a slant, a bright point above them',
  steps: 'A path that rises and falls over five stops to a large bright one',
  table: 'A table of cells of different width, one of them lit',
} as const

export type MotifWord = keyof typeof MOTIF_ALTS

const FIGURE_ALTS = {
  'two-families':
    'Left: dots in two colours with a line between them. Right: dots of one colour that fall into three clouds, each inside a ring.',
  'network-layers':
    'Four columns of dots joined by lines of different thickness; an arrow below points back from right to left.',
  'bus-delays':
    'Two rows of dots over a scale in minutes. The upper row, route 12, has dots at 2, 4, 11 and 15; the lower row, route 7, at −1, 2 and 21. A dashed line marks 5 minutes.',
  'four-locks': 'Four padlocks in a row, and one key that passes through all of them.',
} as const

const figure = (label: keyof typeof FIGURE_ALTS, hue: number): DemoDrawing => ({
  name: `figure-${label}`,
  motif: 'article',
  hue,
  label,
  alt: FIGURE_ALTS[label],
})

/** Figures inside articles. Hero images, portraits and logos are listed with their content. */
export const extraDrawings: DemoDrawing[] = [
  figure('two-families', 155),
  figure('network-layers', 155),
  figure('bus-delays', 25),
  figure('four-locks', 200),
]
