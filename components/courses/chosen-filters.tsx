import { Icon } from '#components/ui/icon.tsx'
import { type CourseFilter, chosenFacets, filterHref, isIndexable } from '#lib/courses/filter.ts'
import { type FacetChoices, facetText } from './facet-choices.ts'

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
          choices[facet].find((it) => it.value === filter[facet])?.label ?? facetText[facet].unknown
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
