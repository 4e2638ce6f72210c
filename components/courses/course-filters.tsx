import { Button } from '#components/ui/button.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { credentialLabel } from '#lib/courses/course.ts'
import {
  type CourseFilter,
  chosenFacets,
  DURATION_BANDS,
  FACETS,
  type Facet,
  facetValue,
  filterHref,
  isIndexable,
} from '#lib/courses/filter.ts'
import { levelLabel } from '#lib/level.ts'

type FacetChoices = Record<Facet, { value: string; label: string; count: number }[]>

const FACET_LABEL: Record<Facet, string> = {
  topic: 'Topic',
  level: 'Level',
  credential: 'Credential',
  duration: 'Duration',
  university: 'University',
}

const ANY: Record<Facet, string> = {
  topic: 'All topics',
  level: 'Any level',
  credential: 'Any credential',
  duration: 'Any duration',
  university: 'All universities',
}

type Lists = {
  counts: Record<Facet, Map<string, number>>
  topics: readonly { slug: string; name: string }[]
  universities: readonly { slug: string; name: string }[]
}

/** Facet values with results, and the chosen value even without any. */
export function facetChoices(
  filter: CourseFilter,
  { counts, topics, universities }: Lists,
): FacetChoices {
  const all: Record<Facet, [value: string, label: string][]> = {
    topic: topics.map((it) => [it.slug, it.name]),
    level: Object.entries(levelLabel).map(([key, label]) => [facetValue(key), label]),
    credential: Object.entries(credentialLabel).map(([key, label]) => [facetValue(key), label]),
    duration: Object.entries(DURATION_BANDS).map(([key, { label }]) => [key, label]),
    university: universities.map((it) => [it.slug, it.name]),
  }
  const choices = FACETS.map((facet) => [
    facet,
    all[facet]
      .map(([value, label]) => ({ value, label, count: counts[facet].get(value) ?? 0 }))
      .filter((it) => it.count > 0 || filter[facet] === it.value),
  ])
  return Object.fromEntries(choices) as FacetChoices
}

/** A plain form that works without JavaScript. */
export function CourseFilters({
  filter,
  choices,
}: {
  filter: CourseFilter
  choices: FacetChoices
}) {
  return (
    <form className="course-filters" action="/courses" aria-label="Filter courses">
      {FACETS.map((facet) => (
        <label key={facet} className="course-filter">
          <span>{FACET_LABEL[facet]}</span>
          <select className="control" name={facet} defaultValue={filter[facet] ?? ''}>
            <option value="">{ANY[facet]}</option>
            {choices[facet].map((it) => (
              <option key={it.value} value={it.value}>
                {`${it.label} (${it.count})`}
              </option>
            ))}
          </select>
        </label>
      ))}
      <Button type="submit" look="secondary">
        Apply
      </Button>
    </form>
  )
}

/** The chosen filters, each with a link that removes it. */
export function ChosenFilters({
  filter,
  choices,
}: {
  filter: CourseFilter
  choices: FacetChoices
}) {
  const chosen = chosenFacets(filter)
  if (chosen.length === 0) return null
  return (
    <ul className="chosen-filters" aria-label="Active filters">
      {chosen.map((facet) => {
        const without = { ...filter, [facet]: null, page: 1 }
        const label =
          choices[facet].find((it) => it.value === filter[facet])?.label ??
          `Unknown ${FACET_LABEL[facet].toLowerCase()}`
        return (
          <li key={facet}>
            <a
              className="pill"
              href={filterHref(without)}
              rel={isIndexable(without) ? undefined : 'nofollow'}
            >
              {label}
              <Icon name="close" />
              <span className="visually-hidden">, clear this filter</span>
            </a>
          </li>
        )
      })}
      {chosen.length > 1 && (
        <li>
          <a href={filterHref({})}>Clear filters</a>
        </li>
      )}
    </ul>
  )
}
