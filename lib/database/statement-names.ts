/** The driver treats an empty name as none. */
const UNNAMED = ''

/** Maximum number of named statements; further statements stay unnamed and are planned each time. */
const MAX_NAMED_STATEMENTS = 500

/**
 * Names statements, so that PostgreSQL plans each only once per connection: planning the large joins
 * of a page takes longer than running them. The same text always gets the same name.
 */
export function statementNames(max = MAX_NAMED_STATEMENTS): (query: { sql: string }) => string {
  const names = new Map<string, string>()
  return ({ sql }) => {
    const known = names.get(sql)
    if (known !== undefined) return known
    if (names.size >= max) return UNNAMED
    const name = `lectern_${names.size}`
    names.set(sql, name)
    return name
  }
}
