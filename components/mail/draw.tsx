import { render } from '@react-email/render'
import type { Drawn, Letter } from '#lib/mail/letter.ts'
import { LetterMail } from './letter.tsx'
import { plainLetter } from './plain-letter.ts'

export async function drawLetterMail(letter: Letter): Promise<Drawn> {
  return { html: await render(<LetterMail letter={letter} />), text: plainLetter(letter) }
}
