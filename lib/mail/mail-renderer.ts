import type { Letter, RenderedLetter } from './letter.ts'

export type RenderLetter = (letter: Letter) => Promise<RenderedLetter>

let renderer: RenderLetter | null = null

/**
 * Templates are .tsx, which jobs never load: the worker, who is bundled, hands over how letters are
 * drawn.
 */
export function setMailRenderer(draw: RenderLetter): void {
  renderer = draw
}

/** @throws if this process does not send mail */
export function renderLetter(letter: Letter): Promise<RenderedLetter> {
  if (!renderer) throw new Error('no templates: only the worker draws mail')
  return renderer(letter)
}
