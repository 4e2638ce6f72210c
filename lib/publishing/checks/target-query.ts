import { atField, type Rule } from './check.ts'

/** Warns if another published article has the same target query, because the two compete in searches. */
export const targetQuery: Rule = ({ sameQuery }) =>
  sameQuery && sameQuery.titles.length > 0
    ? [
        atField(
          'target-query',
          'warning',
          sameQuery.path,
          `Other content has the same target query: ${sameQuery.titles.map((it) => `“${it}”`).join(', ')}.`,
        ),
      ]
    : []
