/**
 * Remembers in this tab how the visitor came: the first and the last arrival by a campaign or another
 * site, the last article, and the call to action that was followed. It is sent only with a request,
 * holds nothing that identifies the visitor, and ends with the tab (lib/requests/touch.ts).
 */
type Touch = Record<string, string>
type Visit = { first?: Touch; last?: Touch; on?: Touch }

const STORAGE_KEY = 'visit'
const SENT_PARAMS = /^(utm_(source|medium|campaign|term|content)|gclid|fbclid|msclkid)$/

const refuses =
  navigator.doNotTrack === '1' ||
  (navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl === true

function read(): Visit {
  try {
    return JSON.parse(sessionStorage.getItem(STORAGE_KEY) ?? '{}')
  } catch {
    return {}
  }
}

function store(visit: Visit): void {
  try {
    sessionStorage.setItem(STORAGE_KEY, JSON.stringify(visit))
  } catch {}
}

function arrive(): void {
  const { pathname, search, origin } = location
  const sent = [...new URLSearchParams(search)].filter(([name]) => SENT_PARAMS.test(name))
  const touch: Touch = { path: pathname, ...Object.fromEntries(sent) }
  const from = document.referrer
  if (from && !from.startsWith(`${origin}/`)) touch.referrer = from.replace(/[?#].*/s, '')
  const visit = read()
  const isArrival = sent.length > 0 || touch.referrer !== undefined
  visit.first ??= touch
  if (isArrival || !visit.last) visit.last = touch
  if (pathname.startsWith('/articles/')) visit.on = { ...visit.on, article: pathname }
  store(visit)
}

function follow(event: MouseEvent): void {
  const target = event.target as Element
  const cta = target.closest<HTMLElement>('[data-cta]')
  const link = target.closest('a')
  if (!cta || !link) return
  const visit = read()
  const block = cta.closest<HTMLElement>('[data-block]')?.dataset.block
  const { cta: _, block: __, ...on } = visit.on ?? {}
  store({ ...visit, on: { ...on, cta: cta.dataset.cta ?? '', ...(block ? { block } : {}) } })
}

/** Before the script of the form reads its fields. */
function fill(event: SubmitEvent): void {
  const { first, last, on } = read()
  const form = event.target as HTMLFormElement
  const set = (name: string, touch: Touch) => {
    const field = form.elements.namedItem(name)
    if (field instanceof HTMLInputElement) field.value = new URLSearchParams(touch).toString()
  }
  if (first) set('firstTouch', first)
  if (last) set('lastTouch', { ...last, ...on })
}

if (!refuses) {
  arrive()
  document.addEventListener('click', follow, true)
  document.addEventListener('submit', fill, true)
}
