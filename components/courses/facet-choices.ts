import { credentialLabel, modeLabel } from '#lib/courses/course.ts'
import {
  DURATION_BANDS,
  FEE_BANDS,
  facetValue,
  HOURS_BANDS,
  START_BANDS,
} from '#lib/courses/facets.ts'
import { type CourseFilter, FACETS, type Facet, type Sort } from '#lib/courses/filter.ts'
import { levelLabel } from '#lib/level.ts'

export type FacetChoices = Record<Facet, { value: string; label: string; count: number }[]>

export const facetText: Record<Facet, { label: string; any: string; unknown: string }> = {
  topic: { label: 'Topic', any: 'All topics', unknown: 'Unknown topic' },
  level: { label: 'Level', any: 'Any level', unknown: 'Unknown level' },
  credential: { label: 'Credential', any: 'Any credential', unknown: 'Unknown credential' },
  mode: { label: 'Mode', any: 'Any mode', unknown: 'Unknown mode' },
  fee: { label: 'Total fee, GST included', any: 'Any fee', unknown: 'Unknown fee' },
  hours: { label: 'Hours a week', any: 'Any number', unknown: 'Unknown number of hours' },
  duration: { label: 'Duration', any: 'Any duration', unknown: 'Unknown duration' },
  start: { label: 'Starts', any: 'Any time', unknown: 'Unknown start' },
  university: { label: 'University', any: 'All universities', unknown: 'Unknown university' },
}

export const sortLabel: Record<Sort, string> = {
  start: 'Next start',
  fee: 'Lowest fee',
  duration: 'Shortest',
  hours: 'Fewest hours a week',
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
    level: ofConstants(levelLabel),
    credential: ofConstants(credentialLabel),
    mode: ofConstants(modeLabel),
    fee: ofBands(FEE_BANDS),
    hours: ofBands(HOURS_BANDS),
    duration: ofBands(DURATION_BANDS),
    start: ofBands(START_BANDS),
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

const ofConstants = (labels: Readonly<Record<string, string>>): [string, string][] =>
  Object.entries(labels).map(([key, label]) => [facetValue(key), label])

const ofBands = (bands: Readonly<Record<string, { label: string }>>): [string, string][] =>
  Object.entries(bands).map(([key, { label }]) => [key, label])
