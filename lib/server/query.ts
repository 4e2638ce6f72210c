/** The allowed values of one query parameter. */
type Param = {
  readonly pattern: RegExp
  readonly maxLength: number
  /** The default value; the canonical address leaves it out. */
  readonly redundant?: string
  /** May be repeated, as by checkboxes; the canonical address contains it once, with commas. */
  readonly repeatable?: boolean
}

export type Query = Readonly<Record<string, Param>>

export const slugParam: Param = { pattern: /^[a-z0-9]+(?:-[a-z0-9]+)*$/, maxLength: 120 }
export const facetParam: Param = { pattern: /^[a-z0-9]+(?:[-_][a-z0-9]+)*$/i, maxLength: 60 }
export const pageParam: Param = { pattern: /^[1-9]\d{0,3}$/, maxLength: 4, redundant: '1' }
export const versionParam: Param = { pattern: /^[\w.-]+$/, maxLength: 20 }
export const textParam = (maxLength: number): Param => ({ pattern: /^[^\p{Cc}]*$/u, maxLength })
/** A path of this site, with its fragment. */
export const pathParam = (maxLength: number): Param => ({ pattern: /^[\w/:.#-]+$/, maxLength })
export const listParam = (item: Param, max: number): Param => ({
  pattern: new RegExp(
    `${item.pattern.source.slice(0, -1)}(?:,${item.pattern.source.slice(1, -1)}){0,${max - 1}}$`,
  ),
  maxLength: (item.maxLength + 1) * max,
  repeatable: true,
})

type ReadQuery =
  /**
   * `canonical`: allowed parameters in the table's order; `others`: unknown pairs,
   * unchanged; `tidy`: false if the address is not canonical.
   */
  | { ok: true; canonical: readonly string[]; others: readonly string[]; tidy: boolean }
  | { ok: false }

/** Campaign and click ids that other sites add to links. They never change the page. */
const TRACKING_PARAM =
  /^(utm_\w+|gclid|gbraid|wbraid|dclid|fbclid|msclkid|ttclid|twclid|li_fat_id|igshid|mc_[ce]id|_ga|_gl)$/

/**
 * Validates a query string by the route table. A known parameter that is malformed, too long, repeated
 * or nested is an error; so is any unknown one if `strict`. Otherwise unknown parameters are left out
 * of the page's address in the cache but stay in the visitor's: newsletters and partners add their
 * own, and the counselling form reads the campaign from them.
 */
export function readQuery(raw: string, query: Query, strict: boolean): ReadQuery {
  const values = new Map<string, string[]>()
  const others: string[] = []
  let tidy = true
  for (const pair of raw.split('&')) {
    if (pair === '') continue
    const decoded = decodePair(pair)
    if (!decoded) return { ok: false }
    const [name, value] = decoded
    const known = Object.hasOwn(query, name)
    const nested = Object.hasOwn(query, name.replace(/[[.].*$/s, ''))
    if (known) values.set(name, [...(values.get(name) ?? []), value])
    else if (nested || (strict && !TRACKING_PARAM.test(name))) return { ok: false }
    else others.push(pair)
  }
  const canonical: string[] = []
  for (const [name, param] of Object.entries(query)) {
    const given = values.get(name)
    if (!given) continue
    if (given.length > 1 && !param.repeatable) return { ok: false }
    const filled = given.filter((one) => one !== '')
    const value = filled.join(',')
    // An empty field of a GET form, or a default value: the canonical address omits it.
    if (value === '' || value === param.redundant) tidy = false
    else if (value.length > param.maxLength || !param.pattern.test(value)) return { ok: false }
    else {
      if (given.length > 1) tidy = false
      canonical.push(`${name}=${encodeValue(value)}`)
    }
  }
  return { ok: true, canonical, others, tidy }
}

function decodePair(pair: string): [name: string, value: string] | null {
  const equals = pair.indexOf('=')
  const name = equals < 0 ? pair : pair.slice(0, equals)
  const value = equals < 0 ? '' : pair.slice(equals + 1)
  try {
    return [decode(name), decode(value)]
  } catch {
    return null
  }
}

const decode = (part: string) => decodeURIComponent(part.replaceAll('+', ' '))

const encodeValue = (value: string) => encodeURIComponent(value).replaceAll('%2C', ',')
