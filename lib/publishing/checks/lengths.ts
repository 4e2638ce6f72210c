import { SEARCH_DESCRIPTION_CHARS, SEARCH_TITLE_CHARS } from '#lib/format/search-result.ts'
import { atField, type CheckFinding, type Rule, type Severity } from './check.ts'

const TITLE_CHARS = { min: 10, max: SEARCH_TITLE_CHARS }
const DESCRIPTION_CHARS = { min: 50, max: SEARCH_DESCRIPTION_CHARS }

/** Finds search titles and descriptions that are too long or too short. */
export const lengths: Rule = ({ search }) =>
  search
    ? [
        ...fits('title', search.title, TITLE_CHARS),
        ...fits('description', search.description, DESCRIPTION_CHARS),
      ]
    : []

function fits(
  what: string,
  { path, text }: { path: string; text: string },
  { min, max }: typeof TITLE_CHARS,
): CheckFinding[] {
  const { length } = text.trim()
  const finding = (severity: Severity, message: string) => [
    atField('lengths', severity, path, message),
  ]
  if (length > max) {
    const own = path.startsWith('seo')
      ? 'Shorten it'
      : 'Shorten it, or enter one for search engines'
    return finding(
      'warning',
      `Search engines will cut off the ${what}: it has ${length} characters, and about ${max} fit. ${own}.`,
    )
  }
  return length > 0 && length < min
    ? finding(
        'hint',
        `The ${what} in search results is short: it has ${length} of about ${max} characters.`,
      )
    : []
}
