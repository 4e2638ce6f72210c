import { LRUCache } from 'lru-cache'
import type { ErrorCode } from '#lib/errors/errors.ts'
import { readQuery } from './query.ts'
import { type Method, type Route, routes, SEGMENT_PATTERNS } from './routes.ts'

export type Decision =
  | { action: 'serve'; route: Route; path: string; query: string }
  | { action: 'redirect'; status: 303 | 308; to: string }
  | { action: 'refuse'; code: ErrorCode; route: Route | null; allow?: string }

const MAX_TARGET_LENGTH = 15 * 1024
const compiled = routes.map((route) => ({ route, segments: split(route.path) }))

const decisions = new LRUCache<string, Decision>({ max: 5_000 })

/** `matchRoute` with a cache: its result depends only on method and address. */
export function matchRouteCached(method: string, target: string): Decision {
  if (target.length > 200) return matchRoute(method, target)
  const key = `${method} ${target}`
  const known = decisions.get(key)
  if (known) return known
  const decision = matchRoute(method, target)
  decisions.set(key, decision)
  return decision
}

/**
 * Decides how to answer an address, from the address alone. `path` and `query` of what is
 * served are canonical: Next receives them, and the page cache uses them as its key.
 */
export function matchRoute(method: string, target: string): Decision {
  if (target.length > MAX_TARGET_LENGTH) return refuse('address-too-long')
  const question = target.indexOf('?')
  const rawPath = question < 0 ? target : target.slice(0, question)
  const rawQuery = question < 0 ? '' : target.slice(question + 1)
  if (!rawPath.startsWith('/') || target.includes('#')) return refuse('malformed')
  const segments = decodeSegments(rawPath)
  if (!segments) return refuse('malformed')
  const found = find(segments)
  if (!found) return refuse('not-found')
  const { route, path } = found
  // 308 keeps the method and the body.
  if (route.movedTo) return { action: 'redirect', status: 308, to: route.movedTo }
  const reads = method === 'GET' || method === 'HEAD'
  if (path !== rawPath && !reads) return refuse('not-found', route)
  if (!route.methods.includes((method === 'HEAD' ? 'GET' : method) as Method)) {
    if (reads && route.formPage) return { action: 'redirect', status: 303, to: route.formPage }
    return { ...refuse('method-not-allowed', route), allow: allowed(route) }
  }
  const query = route.query
    ? readQuery(rawQuery, route.query, route.strict)
    : ({ ok: true, canonical: rawQuery ? [rawQuery] : [], others: [], tidy: true } as const)
  if (!query.ok) return refuse('malformed', route)
  if (path !== rawPath || !query.tidy) {
    const to = path + search([...query.canonical, ...query.others])
    return { action: 'redirect', status: 308, to }
  }
  return { action: 'serve', route, path, query: search(query.canonical) }
}

const search = (pairs: readonly string[]) => (pairs.length ? `?${pairs.join('&')}` : '')

const refuse = (code: ErrorCode, route: Route | null = null) =>
  ({ action: 'refuse', code, route }) as const

const allowed = ({ methods }: Route) =>
  methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])).join(', ')

/** Null if the percent-encoding is malformed. Drops empty segments (double and trailing slashes). */
function decodeSegments(rawPath: string): string[] | null {
  try {
    return split(rawPath).map(decodeURIComponent)
  } catch {
    return null
  }
}

function split(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '')
}

function find(segments: readonly string[]): { route: Route; path: string } | null {
  if (segments.some(isUnsafe)) return null
  for (const { route, segments: pattern } of compiled) {
    const spelt = spell(pattern, segments)
    if (spelt) return { route, path: `/${spelt.map(encodeSegment).join('/')}` }
  }
  return null
}

/** Rejects an encoded slash, `.` and `..`, a backslash and control characters. */
const isUnsafe = (segment: string) => /[/\\\p{Cc}]|^\.{1,2}$/u.test(segment)

/** The segments in the route's canonical spelling, or null if they do not match the route. */
function spell(pattern: readonly string[], segments: readonly string[]): string[] | null {
  const rest = pattern.at(-1) === '**'
  const fixed = rest ? pattern.slice(0, -1) : pattern
  if (rest ? segments.length < fixed.length : segments.length !== fixed.length) return null
  const spelt: string[] = []
  for (const [index, wanted] of fixed.entries()) {
    const segment = spellSegment(wanted, segments[index] ?? '')
    if (segment === null) return null
    spelt.push(segment)
  }
  return [...spelt, ...segments.slice(fixed.length)]
}

function spellSegment(wanted: string, segment: string): string | null {
  const lower = segment.toLowerCase()
  const pattern = SEGMENT_PATTERNS[wanted]
  if (!pattern) return wanted === lower ? wanted : null
  if (pattern.test(segment)) return segment
  return pattern.test(lower) ? lower : null
}

/** Like encodeURIComponent, but keeps characters that a path may contain, as in Next's chunk names. */
const encodeSegment = (segment: string) =>
  encodeURIComponent(segment).replace(/%(?:40|3A|24|26|2B|2C|3B|3D)/g, decodeURIComponent)
