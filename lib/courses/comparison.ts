/** One row of a comparison, with one value for each course in the order of the courses. */
export type ComparisonRow = { label: string; values: string[]; differs: boolean }

const MAX_COMPARED = 4

export function comparisonRow(label: string, values: string[]): ComparisonRow {
  return { label, values, differs: new Set(values).size > 1 }
}

/** The course slugs of a query parameter, without duplicates, at most four. */
export function readCompared(value: string | undefined): string[] {
  const slugs = (value ?? '').split(',').filter((it) => it !== '')
  return [...new Set(slugs)].slice(0, MAX_COMPARED)
}
