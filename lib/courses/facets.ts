import type { Level } from '#lib/level.ts'
import type { COURSE_MODES, CREDENTIALS } from './course.ts'
import { type CourseFilter, FACETS, type Facet } from './filter.ts'

/** The value in a URL: `postgraduate-certificate` for POSTGRADUATE_CERTIFICATE. */
export const facetValue = (constant: string): string => constant.toLowerCase().replaceAll('_', '-')

type Bands = Readonly<Record<string, { label: string; from: number; to: number }>>

const upTo = (label: string, to: number) => ({ label, from: 0, to })
const over = (label: string, from: number) => ({ label, from, to: Number.MAX_SAFE_INTEGER })

/** Months. */
export const DURATION_BANDS: Bands = {
  'up-to-6': upTo('Up to 6 months', 6),
  '7-to-12': { label: '7 to 12 months', from: 7, to: 12 },
  'over-12': over('More than a year', 13),
}

/** Whole fee with tax, in paise; fees in another currency are in no band. */
export const FEE_BANDS: Bands = {
  'up-to-50000': upTo('Up to ₹50,000', 50_000_00),
  'up-to-1-lakh': upTo('Up to ₹1 lakh', 1_00_000_00),
  'up-to-2-lakh': upTo('Up to ₹2 lakh', 2_00_000_00),
  'up-to-5-lakh': upTo('Up to ₹5 lakh', 5_00_000_00),
  'over-5-lakh': over('More than ₹5 lakh', 5_00_000_01),
}

/** Hours in a busy week. */
export const HOURS_BANDS: Bands = {
  'up-to-6': upTo('Up to 6 hours', 6),
  'up-to-10': upTo('Up to 10 hours', 10),
  'up-to-15': upTo('Up to 15 hours', 15),
  'over-15': over('More than 15 hours', 16),
}

/** Days until the next intake starts. */
export const START_BANDS: Bands = {
  'within-1-month': upTo('Within a month', 31),
  'within-3-months': upTo('Within 3 months', 92),
  'within-6-months': upTo('Within 6 months', 184),
}

const bandsOf = (bands: Bands, value: number | null): string[] =>
  value === null
    ? []
    : Object.entries(bands).flatMap(([key, { from, to }]) =>
        value >= from && value <= to ? key : [],
      )

/** What the facets of a course are computed from. */
export type Filterable = {
  level: Level
  credential: (typeof CREDENTIALS)[number]
  mode: (typeof COURSE_MODES)[number]
  /** With tax, in paise; null: unknown, or in another currency. */
  feeMinor: number | null
  hoursPerWeekMax: number
  durationMonths: number
  /** Null: no intake takes applications. */
  daysToStart: number | null
  universitySlug: string
  topicSlugs: readonly string[]
}

function facetValuesOf(row: Filterable): Record<Facet, readonly string[]> {
  return {
    topic: row.topicSlugs,
    level: [facetValue(row.level)],
    credential: [facetValue(row.credential)],
    mode: [facetValue(row.mode)],
    fee: bandsOf(FEE_BANDS, row.feeMinor),
    hours: bandsOf(HOURS_BANDS, row.hoursPerWeekMax),
    duration: bandsOf(DURATION_BANDS, row.durationMonths),
    start: bandsOf(START_BANDS, row.daysToStart),
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
