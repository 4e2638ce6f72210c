import type { Level } from '#lib/level.ts'
import type { CREDENTIALS } from './course.ts'

/** Filters of the course list; each is a query parameter. */
export type CourseFilter = {
  topic: string | null
  level: string | null
  credential: string | null
  duration: string | null
  university: string | null
  /** Starts at 1. */
  page: number
}

export const FACETS = ['topic', 'level', 'credential', 'duration', 'university'] as const

export type Facet = (typeof FACETS)[number]

export const noFilter: CourseFilter = {
  topic: null,
  level: null,
  credential: null,
  duration: null,
  university: null,
  page: 1,
}

export const DURATION_BANDS = {
  'up-to-6': { label: 'Up to 6 months', from: 0, to: 6 },
  '7-to-12': { label: '7 to 12 months', from: 7, to: 12 },
  'over-12': { label: 'More than a year', from: 13, to: Number.MAX_SAFE_INTEGER },
} as const

const durationBand = (months: number): string =>
  Object.entries(DURATION_BANDS).find(([, it]) => months >= it.from && months <= it.to)?.[0] ??
  'over-12'

/** The value in a URL: `postgraduate-certificate` for POSTGRADUATE_CERTIFICATE. */
export const facetValue = (constant: string): string => constant.toLowerCase().replaceAll('_', '-')

type Read = Record<string, string | string[] | undefined>

/** Keeps unknown values; the list is then empty and says so. */
export function readFilter(query: Read): CourseFilter {
  const one = (name: string) => {
    const value = query[name]
    return typeof value === 'string' && value !== '' ? value : null
  }
  const page = Number(one('page') ?? 1)
  return {
    topic: one('topic'),
    level: one('level'),
    credential: one('credential'),
    duration: one('duration'),
    university: one('university'),
    page: Number.isInteger(page) && page > 0 ? page : 1,
  }
}

/** The URL of a filter, with the facets in a fixed order and without page 1. */
export function filterHref(filter: Partial<CourseFilter>): string {
  const query = new URLSearchParams()
  for (const facet of FACETS) {
    const value = filter[facet]
    if (value) query.set(facet, value)
  }
  if (filter.page && filter.page > 1) query.set('page', String(filter.page))
  return query.size === 0 ? '/courses' : `/courses?${query}`
}

export const chosenFacets = (filter: CourseFilter): Facet[] =>
  FACETS.filter((facet) => filter[facet] !== null)

/** Search engines index the first page with at most one facet; all other combinations repeat the same courses. */
export const isIndexable = (filter: CourseFilter): boolean =>
  chosenFacets(filter).length <= 1 && filter.page === 1

/** What the facets of a course are computed from. */
export type Filterable = {
  level: Level
  credential: (typeof CREDENTIALS)[number]
  durationMonths: number
  universitySlug: string
  topicSlugs: readonly string[]
}

function facetValuesOf(row: Filterable): Record<Facet, readonly string[]> {
  return {
    topic: row.topicSlugs,
    level: [facetValue(row.level)],
    credential: [facetValue(row.credential)],
    duration: [durationBand(row.durationMonths)],
    university: [row.universitySlug],
  }
}

export function fitsFilter(row: Filterable, filter: CourseFilter, except?: Facet): boolean {
  const values = facetValuesOf(row)
  return FACETS.every((facet) => {
    const wanted = filter[facet]
    return facet === except || wanted === null || values[facet].includes(wanted)
  })
}

/** Number of rows that each value of a facet would leave, with all other facets unchanged. */
export function countFacets(
  rows: readonly Filterable[],
  filter: CourseFilter,
): Record<Facet, Map<string, number>> {
  const counts = FACETS.map((facet) => {
    const count = new Map<string, number>()
    for (const row of rows) {
      if (!fitsFilter(row, filter, facet)) continue
      for (const value of facetValuesOf(row)[facet]) count.set(value, (count.get(value) ?? 0) + 1)
    }
    return [facet, count] as const
  })
  return Object.fromEntries(counts) as Record<Facet, Map<string, number>>
}
