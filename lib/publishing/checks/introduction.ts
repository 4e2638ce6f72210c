import { atField, type Rule } from './check.ts'

/** Warns about a standfirst that ends in a colon. */
export const introduction: Rule = ({ introduction: it }) =>
  it?.text.trimEnd().endsWith(':')
    ? [
        atField(
          'introduction',
          'warning',
          it.path,
          'This text ends with a colon, but nothing follows. Complete the sentence.',
        ),
      ]
    : []
