import { meantAddress } from '#lib/people/mailbox-typo.ts'
import { part } from './_form-errors.ts'

/** Asks “Did you mean …@gmail.com?” about the typed address, and corrects it on request. */
export function askAboutMailbox(form: HTMLFormElement, field: HTMLInputElement): void {
  const hint = part(form, 'mailbox')
  const [text, button] = [hint?.querySelector('span'), hint?.querySelector('button')]
  if (!hint || !text || !button) return
  const meant = meantAddress(field.value)
  text.textContent = meant ? `Did you mean ${meant}?` : ''
  hint.hidden = meant === null
  button.onclick = () => {
    field.value = meant ?? field.value
    hint.hidden = true
    field.focus()
  }
}
