/** One row of a comparison, with one value for each course in the order of the courses. */
export type ComparisonRow = { label: string; values: string[]; differs: boolean }

/** More columns cannot be read side by side. */
export const MAX_COMPARED = 4

/** More ticks than this are not carried in an address. */
export const MAX_CHOSEN = 24

export function comparisonRow(label: string, values: string[]): ComparisonRow {
  return { label, values, differs: new Set(values).size > 1 }
}

/** The chosen slugs of a query parameter, without duplicates; they may be more than can be compared. */
export function readCompared(value: string | undefined): string[] {
  const slugs = (value ?? '').split(',').filter((it) => it !== '')
  return [...new Set(slugs)].slice(0, MAX_CHOSEN)
}
