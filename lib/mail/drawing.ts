import type { Drawn, Letter } from './letter.ts'

export type DrawLetter = (letter: Letter) => Promise<Drawn>

let drawing: DrawLetter | null = null

/**
 * Templates are .tsx, which jobs never load: the worker, who is bundled, hands over how letters are
 * drawn.
 */
export function setDrawing(draw: DrawLetter): void {
  drawing = draw
}

/** @throws if this process does not send mail */
export function drawLetter(letter: Letter): Promise<Drawn> {
  if (!drawing) throw new Error('no templates: only the worker draws mail')
  return drawing(letter)
}
