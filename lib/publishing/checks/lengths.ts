import { atField, type CheckFinding, type Rule, type Severity } from './check.ts'

/** Roughly how many characters search engines show of a title and a description. */
const TITLE = { least: 10, most: 60 }
const DESCRIPTION = { least: 50, most: 160 }

/** Finds search titles and descriptions that are too long or too short. */
export const lengths: Rule = ({ search }) =>
  search
    ? [
        ...fits('title', search.title, TITLE),
        ...fits('description', search.description, DESCRIPTION),
      ]
    : []

function fits(
  what: string,
  { path, text }: { path: string; text: string },
  { least, most }: typeof TITLE,
): CheckFinding[] {
  const { length } = text.trim()
  const finding = (severity: Severity, message: string) => [
    atField('lengths', severity, path, message),
  ]
  if (length > most) {
    const own = path.startsWith('seo')
      ? 'Shorten it'
      : 'Shorten it, or write one for search results'
    return finding(
      'warning',
      `Search results truncate the ${what}: it has ${length} characters, about ${most} fit. ${own}.`,
    )
  }
  return length > 0 && length < least
    ? finding(
        'hint',
        `The ${what} in search results is short: it has ${length} of about ${most} characters.`,
      )
    : []
}
