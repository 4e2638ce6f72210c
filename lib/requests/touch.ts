import { BLOCK_ID_PATTERN } from '#lib/blocks/fields.ts'

/**
 * How a visitor came to the site, or last came back to it, in the visit in which they sent a request.
 * Every value is optional; none of them identifies a person.
 */
export type Touch = Partial<Record<keyof typeof FIELDS, string>>

const path = /^\/(?![/\\])[^\s<>"\p{C}]{0,300}$/u
const word = /^[^\p{C}]{1,200}$/u
const clickId = /^[\w.-]{1,200}$/

/** The parameter of each value and what it may look like; any other value is dropped. */
const FIELDS = {
  path: ['path', path],
  article: ['article', path],
  block: ['block', BLOCK_ID_PATTERN],
  cta: ['cta', /^[A-Za-z0-9-]{1,60}$/],
  source: ['utm_source', word],
  medium: ['utm_medium', word],
  campaign: ['utm_campaign', word],
  term: ['utm_term', word],
  content: ['utm_content', word],
  gclid: ['gclid', clickId],
  fbclid: ['fbclid', clickId],
  msclkid: ['msclkid', clickId],
  /** Without its query, which may hold personal data. */
  referrer: ['referrer', /^(?:https?|android-app):\/\/[^\s?#"<>\p{C}]{1,400}$/u],
} as const

type FieldName = keyof typeof FIELDS

/** Parses a touch as the script of the form sends it, `path=/&utm_source=x`; null: there is none. */
export function readTouch(text: string | undefined): Touch | null {
  const sent = new URLSearchParams((text ?? '').slice(0, 4000))
  const names = Object.keys(FIELDS) as FieldName[]
  const given = names.flatMap((name) => {
    const [parameter, pattern] = FIELDS[name]
    const value = sent.get(parameter)?.slice(0, 500).toWellFormed() ?? ''
    return pattern.test(value) ? [[name, value] as const] : []
  })
  return given.length > 0 ? Object.fromEntries(given) : null
}

/** A stored touch. */
export const storedTouch = (value: unknown): Touch | null =>
  typeof value === 'object' && value !== null ? (value as Touch) : null

/** “google / cpc / spring, from https://www.google.com/, at /articles/rust-vs-python”. */
export function formatTouch(touch: Touch): string {
  const campaign = [touch.source, touch.medium, touch.campaign, touch.term, touch.content]
  const clicked = touch.gclid ? 'Google ad' : touch.fbclid ? 'Facebook or Instagram' : null
  return [
    campaign.filter(Boolean).join(' / '),
    clicked ?? (touch.msclkid ? 'Microsoft ad' : ''),
    touch.referrer ? `from ${touch.referrer}` : '',
    touch.path ? `at ${touch.path}` : '',
    touch.article && touch.article !== touch.path ? `article ${touch.article}` : '',
    touch.cta ? `call to action ${touch.cta}` : '',
  ]
    .filter((it) => it !== '')
    .join(', ')
}
