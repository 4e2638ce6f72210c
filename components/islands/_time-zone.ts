import { part } from './_form-errors.ts'

/** Fills in the browser's time zone, which is sent with the form, and names it in the sentence on hours. */
export function nameTimeZone(form: HTMLFormElement): void {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  const field = form.elements.namedItem('timeZone')
  // Browsers that hide where they are say UTC; then the country of the number decides.
  if (!(field instanceof HTMLInputElement) || !timeZone?.includes('/')) return
  field.value = timeZone
  const named = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longGeneric' })
  const name = named.formatToParts().find((it) => it.type === 'timeZoneName')?.value
  const place = part(form, 'zone')
  if (name && place) place.textContent = name
}
