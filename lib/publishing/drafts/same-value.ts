/** Whether two values are equal as JSON. The order of keys is ignored, because the database changes it. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((it, index) => isSame(it, b[index]))
    )
  }
  const own = definedEntries(a)
  const other = new Map(definedEntries(b))
  return own.length === other.size && own.every(([key, it]) => isSame(it, other.get(key)))
}

const definedEntries = (it: object) => Object.entries(it).filter(([, value]) => value !== undefined)
