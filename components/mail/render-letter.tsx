import { render } from '@react-email/render'
import type { Letter, RenderedLetter } from '#lib/mail/letter.ts'
import { LetterMail } from './letter.tsx'
import { plainLetter } from './plain-letter.ts'

export async function renderLetterMail(letter: Letter): Promise<RenderedLetter> {
  return { html: await render(<LetterMail letter={letter} />), text: plainLetter(letter) }
}
