import { atField, type Rule } from './check.ts'

/** Two pages that want the same search compete with each other. */
export const targetQuery: Rule = ({ sameQuery }) =>
  sameQuery && sameQuery.titles.length > 0
    ? [
        atField(
          'target-query',
          'warning',
          sameQuery.path,
          `Wants to be found under the same words: ${sameQuery.titles.map((it) => `“${it}”`).join(', ')}.`,
        ),
      ]
    : []
