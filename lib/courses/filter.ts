/** Facets of the course list, in the order of the form and of addresses. */
export const FACETS = [
  'topic',
  'level',
  'credential',
  'mode',
  'fee',
  'hours',
  'duration',
  'start',
  'university',
] as const

export type Facet = (typeof FACETS)[number]

/** The first one is the default, which addresses leave out. */
export const SORTS = ['start', 'fee', 'duration', 'hours'] as const

export type Sort = (typeof SORTS)[number]

/** Filters and order of the course list; each is a query parameter. */
export type CourseFilter = Record<Facet, string | null> & {
  sort: Sort
  /** Starts at 1. */
  page: number
}

export const noFilter: CourseFilter = {
  topic: null,
  level: null,
  credential: null,
  mode: null,
  fee: null,
  hours: null,
  duration: null,
  start: null,
  university: null,
  sort: SORTS[0],
  page: 1,
}

type Read = Record<string, string | string[] | undefined>

/** Keeps unknown values of facets; the list is then empty and says so. */
export function readFilter(query: Read): CourseFilter {
  const one = (name: string) => {
    const value = query[name]
    return typeof value === 'string' && value !== '' ? value : null
  }
  const page = Number(one('page') ?? 1)
  return {
    ...noFilter,
    ...Object.fromEntries(FACETS.map((facet) => [facet, one(facet)])),
    sort: SORTS.find((it) => it === one('sort')) ?? SORTS[0],
    page: Number.isInteger(page) && page > 0 ? page : 1,
  }
}

/** The URL of a filter, with the facets in a fixed order, without the default order and page 1. */
export function filterHref(filter: Partial<CourseFilter>): string {
  const query = new URLSearchParams()
  for (const facet of FACETS) {
    const value = filter[facet]
    if (value) query.set(facet, value)
  }
  if (filter.sort && filter.sort !== SORTS[0]) query.set('sort', filter.sort)
  if (filter.page && filter.page > 1) query.set('page', String(filter.page))
  return query.size === 0 ? '/courses' : `/courses?${query}`
}

export const chosenFacets = (filter: CourseFilter): Facet[] =>
  FACETS.filter((facet) => filter[facet] !== null)

/** Search engines index the first page with at most one facet; all other addresses repeat the same courses. */
export const isIndexable = (filter: CourseFilter): boolean =>
  chosenFacets(filter).length <= 1 && filter.sort === SORTS[0] && filter.page === 1
