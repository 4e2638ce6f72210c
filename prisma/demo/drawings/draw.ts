import type { DemoDrawing } from '../demo.ts'
import { paletteOf } from './colour.ts'
import { drawLetters } from './letters.ts'
import { drawMotif, HEIGHT, WIDTH } from './motifs.ts'
import { randomOf } from './random.ts'

/** Draws the SVG of a name; the result is the same on every machine. */
export function drawDemo(drawing: DemoDrawing): string {
  if (drawing.motif === 'monogram') return monogram(drawing)
  if (drawing.motif === 'portrait') return portrait(drawing)
  const palette = paletteOf(drawing.hue)
  const body = drawMotif(drawing.label, randomOf(drawing.name), palette)
  return svg(
    WIDTH,
    HEIGHT,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${palette.ground}"/>${body}`,
  )
}

const SIDE = 480

function monogram({ name, hue, label }: DemoDrawing): string {
  const palette = paletteOf(hue)
  const random = randomOf(name)
  const marks = [
    `<circle cx="240" cy="240" r="196" fill="none" stroke="${palette.strong}" stroke-width="14"/>`,
    `<rect x="52" y="52" width="376" height="376" rx="72" fill="none" stroke="${palette.strong}" stroke-width="14"/>`,
    `<path d="M 240 44 L 428 152 L 428 328 L 240 436 L 52 328 L 52 152 Z" fill="none" stroke="${palette.strong}" stroke-width="14" stroke-linejoin="round"/>`,
    `<path d="M 72 60 H 408 V 270 C 408 360 330 410 240 440 C 150 410 72 360 72 270 Z" fill="none" stroke="${palette.strong}" stroke-width="14" stroke-linejoin="round"/>`,
  ] as const
  return svg(
    SIDE,
    SIDE,
    `<rect width="${SIDE}" height="${SIDE}" fill="${palette.ground}"/>${random.pick(marks)}
    ${drawLetters(label, { x: 240, y: 240, width: label.length > 2 ? 250 : 180, colour: palette.deep })}
    <circle cx="${random.pick([96, 384] as const)}" cy="96" r="18" fill="${palette.lamp}"/>`,
  )
}

/** A portrait of head and shoulders as abstract shapes, so that it shows no real person. */
function portrait({ name, hue }: DemoDrawing): string {
  const palette = paletteOf(hue)
  const random = randomOf(name)
  const hair = random.pick([
    `<path d="M 142 216 C 142 110 338 110 338 216 L 338 190 C 338 90 142 90 142 190 Z" fill="${palette.deep}"/>`,
    `<path d="M 136 300 C 116 96 364 96 344 300 L 318 300 C 330 170 150 170 162 300 Z" fill="${palette.deep}"/>`,
    `<path d="M 150 190 C 160 96 330 92 332 196 C 300 150 220 168 150 190 Z" fill="${palette.deep}"/>`,
    `<circle cx="240" cy="104" r="44" fill="${palette.deep}"/><path d="M 146 208 C 150 116 330 116 334 208 C 290 160 190 160 146 208 Z" fill="${palette.deep}"/>`,
  ] as const)
  return svg(
    SIDE,
    SIDE,
    `<rect width="${SIDE}" height="${SIDE}" fill="${palette.pale}"/>
    <circle cx="${random.between(330, 400)}" cy="${random.between(80, 120)}" r="26" fill="${palette.lamp}"/>
    <path d="M 60 480 C 60 372 150 344 240 344 C 330 344 420 372 420 480 Z" fill="${palette.strong}"/>
    <rect x="206" y="280" width="68" height="90" rx="34" fill="${palette.middle}"/>
    <ellipse cx="240" cy="222" rx="86" ry="100" fill="${palette.ground}"/>
    ${hair}`,
  )
}

function svg(width: number, height: number, body: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${body}</svg>`
}
