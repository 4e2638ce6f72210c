import { Button } from '#components/ui/button.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { type CourseFilter, chosenFacets, FACETS, SORTS } from '#lib/courses/filter.ts'
import { type FacetChoices, facetText, sortLabel } from './facet-choices.ts'

/**
 * A plain form that works without JavaScript. On a phone it is folded, so that the first courses are in
 * the first screen.
 */
export function CourseFilters({
  filter,
  choices,
}: {
  filter: CourseFilter
  choices: FacetChoices
}) {
  const chosen = chosenFacets(filter).length
  return (
    <details className="course-filters">
      <summary>
        <Icon name="chevron" />
        {chosen > 0 ? `Filter and sort (${chosen} active)` : 'Filter and sort'}
      </summary>
      <form action="/courses" aria-label="Filter courses">
        {FACETS.map((facet) => (
          <label key={facet} className="course-filter">
            <span>{facetText[facet].label}</span>
            <select className="control" name={facet} defaultValue={filter[facet] ?? ''}>
              <option value="">{facetText[facet].any}</option>
              {choices[facet].map((it) => (
                <option key={it.value} value={it.value}>
                  {`${it.label} (${it.count})`}
                </option>
              ))}
            </select>
          </label>
        ))}
        <label className="course-filter">
          <span>Sort by</span>
          <select className="control" name="sort" defaultValue={filter.sort}>
            {SORTS.map((it) => (
              <option key={it} value={it}>
                {sortLabel[it]}
              </option>
            ))}
          </select>
        </label>
        <Button type="submit">Show courses</Button>
      </form>
    </details>
  )
}
