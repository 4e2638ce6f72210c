/** What the driver takes for no name. */
const UNNAMED = ''

/** As many as one connection remembers; what comes after them is planned each time, as ever. */
const MOST = 500

/**
 * Names for statements, so that PostgreSQL plans each once a connection: planning the big joins of
 * a page takes longer than running them. The same text always has the same name.
 */
export function statementNames(most = MOST): (query: { sql: string }) => string {
  const names = new Map<string, string>()
  return ({ sql }) => {
    const known = names.get(sql)
    if (known !== undefined) return known
    if (names.size >= most) return UNNAMED
    const name = `lectern_${names.size}`
    names.set(sql, name)
    return name
  }
}
