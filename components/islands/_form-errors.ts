type Errors = Record<string, string[]>

/**
 * Shows errors in the empty elements that the server rendered for them: at each field, and in a
 * summary that links to the fields and receives the focus. Errors of no field appear above the form.
 */
export function showErrors(form: HTMLFormElement, errors: Errors): void {
  clearErrors(form)
  const shown = new Set<string>()
  const items: Node[] = []
  for (const field of form.elements as Iterable<Element> as Iterable<HTMLInputElement>) {
    const text = errors[field.name]?.join(' ')
    const place = placeOf(field)
    if (!text || !place || shown.has(field.name)) continue
    shown.add(field.name)
    mark(field, place, text)
    items.push(linkTo(field, text))
  }
  const others = Object.keys(errors).filter((name) => !shown.has(name))
  const message = part(form, 'message')
  const list = part(form, 'errors')
  if (message) message.textContent = others.flatMap((name) => errors[name] ?? []).join(' ')
  if (message) message.hidden = others.length === 0
  list?.querySelector('ul')?.replaceChildren(...items)
  if (list) list.hidden = items.length === 0
  ;(items.length > 0 ? list : message)?.focus()
}

export function clearErrors(form: HTMLFormElement): void {
  for (const field of form.querySelectorAll('[aria-invalid]')) {
    field.removeAttribute('aria-invalid')
    const place = placeOf(field)
    if (place) place.hidden = true
    if (place) describeBy(field, place.id, false)
  }
  for (const name of ['message', 'errors']) part(form, name)?.setAttribute('hidden', '')
}

export const part = (form: HTMLFormElement, name: string) =>
  form.querySelector<HTMLElement>(`[data-form-${name}]`)

const placeOf = (field: Element) =>
  field.closest('.field')?.querySelector<HTMLElement>('.field-errors')

function mark(field: HTMLElement, place: HTMLElement, text: string) {
  field.setAttribute('aria-invalid', 'true')
  describeBy(field, place.id, true)
  const textElement = place.querySelector('span')
  if (textElement) textElement.textContent = text
  place.hidden = false
  const folded = field.closest('details')
  if (folded) folded.open = true
}

function describeBy(field: Element, id: string, by: boolean) {
  const ids = (field.getAttribute('aria-describedby') ?? '').split(' ')
  const next = ids.filter((it) => it && it !== id).concat(by ? id : [])
  if (next.length > 0) field.setAttribute('aria-describedby', next.join(' '))
  else field.removeAttribute('aria-describedby')
}

function linkTo({ id }: HTMLElement, text: string): Node {
  const item = document.createElement('li')
  const link = document.createElement('a')
  link.href = `#${id}`
  link.textContent = text
  item.append(link)
  return item
}
