import type { DemoDrawing } from './demo.ts'

/** Figures that stand inside articles; heroes, portraits and marks come with what they belong to. */
export const extraDrawings: DemoDrawing[] = [
  {
    name: 'figure-two-families',
    motif: 'article',
    hue: 155,
    label: 'compare',
    alt: 'Left: dots in two colours with a line between them. Right: grey dots that fall into three loose clouds.',
  },
  {
    name: 'figure-layers',
    motif: 'article',
    hue: 155,
    label: 'network',
    alt: 'Four columns of dots joined by lines of different thickness',
  },
  {
    name: 'figure-bus-delays',
    motif: 'article',
    hue: 25,
    label: 'chart',
    alt: 'Two rows of dots along a line of minutes, with a dashed line at five',
  },
  {
    name: 'figure-four-locks',
    motif: 'article',
    hue: 200,
    label: 'lock',
    alt: 'Four padlocks in a row that one key opens',
  },
]
