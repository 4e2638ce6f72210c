import { describe, expect, it } from 'vitest'
import { type FeeView, grossMinor } from '#lib/courses/course.ts'
import { countFacets, type Filterable, fitsFilter } from '#lib/courses/facets.ts'
import { filterHref, isIndexable, noFilter, readFilter } from '#lib/courses/filter.ts'

const course = (given: Partial<Filterable> = {}): Filterable => ({
  level: 'BEGINNER',
  credential: 'MASTER',
  mode: 'ONLINE',
  feeMinor: 1_65_000_00,
  hoursPerWeekMax: 10,
  durationMonths: 24,
  daysToStart: 60,
  universitySlug: 'a-university',
  topicSlugs: ['management'],
  ...given,
})

const fits = (row: Filterable, filter: Partial<typeof noFilter>) =>
  fitsFilter(row, { ...noFilter, ...filter })

describe('The filters of the course list', () => {
  it('An online master’s degree under two lakh with few hours and a start within three months is found', () => {
    const wanted = {
      credential: 'master',
      mode: 'online',
      fee: 'up-to-2-lakh',
      hours: 'up-to-10',
      start: 'within-3-months',
    }
    expect(fits(course(), wanted)).toBe(true)
    for (const other of [
      { mode: 'CAMPUS' as const },
      { feeMinor: 2_00_000_01 },
      { hoursPerWeekMax: 11 },
      { daysToStart: 93 },
      { daysToStart: null },
    ]) {
      expect(fits(course(other), wanted)).toBe(false)
    }
  })

  it('A fee that is unknown or in another currency is in no band, but shown without this filter', () => {
    expect(fits(course({ feeMinor: null }), { fee: 'over-5-lakh' })).toBe(false)
    expect(fits(course({ feeMinor: null }), {})).toBe(true)
  })

  it('Counts respect all other filters, and a course is in each band that includes it', () => {
    const rows = [course(), course({ feeMinor: 40_000_00, mode: 'CAMPUS' })]
    const { fee, mode } = countFacets(rows, { ...noFilter, mode: 'online' })
    expect(Object.fromEntries(fee)).toEqual({ 'up-to-2-lakh': 1, 'up-to-5-lakh': 1 })
    expect(Object.fromEntries(mode)).toEqual({ online: 1, campus: 1 })
  })

  it('The address of a filter has a fixed order and leaves the default order out', () => {
    const query = { sort: 'fee', start: 'within-1-month', mode: 'online', fee: 'up-to-1-lakh' }
    expect(filterHref(readFilter(query))).toBe(
      '/courses?mode=online&fee=up-to-1-lakh&start=within-1-month&sort=fee',
    )
    expect(filterHref(readFilter({ sort: 'start', page: '1' }))).toBe('/courses')
    expect(filterHref(readFilter({ sort: 'nonsense' }))).toBe('/courses')
  })

  it('Search engines index one facet in the default order only', () => {
    expect(isIndexable(readFilter({ mode: 'online' }))).toBe(true)
    expect(isIndexable(readFilter({ mode: 'online', sort: 'fee' }))).toBe(false)
    expect(isIndexable(readFilter({ mode: 'online', fee: 'up-to-1-lakh' }))).toBe(false)
  })
})

it('The fee that a learner pays includes the tax', () => {
  const fee = { amountMinor: 1_00_000_00, taxPercent: 18, taxIncluded: false } as FeeView
  expect(grossMinor(fee)).toBe(1_18_000_00)
  expect(grossMinor({ ...fee, taxIncluded: true })).toBe(1_00_000_00)
})
