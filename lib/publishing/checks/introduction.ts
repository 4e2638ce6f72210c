import { atField, type Rule } from './check.ts'

/** A standfirst that announces something and ends. */
export const introduction: Rule = ({ introduction: it }) =>
  it?.text.trimEnd().endsWith(':')
    ? [
        atField(
          'introduction',
          'warning',
          it.path,
          'It ends in a colon, but what it announces is not part of it. Close the sentence.',
        ),
      ]
    : []
