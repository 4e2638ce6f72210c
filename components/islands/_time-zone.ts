/** Fills the browser's time zone into each form that asks for it, and names it in the sentence on hours. */
const { timeZone } = Intl.DateTimeFormat().resolvedOptions()

function fill(): void {
  for (const field of document.querySelectorAll<HTMLInputElement>('input[name=timeZone]')) {
    field.value = timeZone
    const place = field.form?.querySelector('[data-form-zone]')
    const named = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longGeneric' })
    const name = named.formatToParts().find((it) => it.type === 'timeZoneName')?.value
    if (name && place) place.textContent = name
  }
}

// Browsers that hide where they are say UTC; then the country of the number decides.
if (timeZone?.includes('/')) {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', fill)
  else fill()
}
