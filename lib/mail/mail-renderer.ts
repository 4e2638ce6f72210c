import type { Letter, RenderedLetter } from './letter.ts'

type RenderLetter = (letter: Letter) => Promise<RenderedLetter>

let renderer: RenderLetter | null = null

/** Registers the renderer. Templates are .tsx, which only the bundled worker can load. */
export function setMailRenderer(draw: RenderLetter): void {
  renderer = draw
}

/** @throws if this process does not send mail */
export function renderLetter(letter: Letter): Promise<RenderedLetter> {
  if (!renderer) throw new Error('no mail renderer: only the worker renders mail')
  return renderer(letter)
}
