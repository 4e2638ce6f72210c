/** Whether two blocks differ only in the text of existing fields. Identical objects are not compared further. */
export function differsOnlyInText(before: unknown, after: unknown): boolean {
  if (before === after) return true
  if (typeof before === 'string') return typeof after === 'string'
  if (Array.isArray(before)) {
    if (!Array.isArray(after) || before.length !== after.length) return false
    return before.every((it, index) => differsOnlyInText(it, after[index]))
  }
  if (!isRecord(before) || !isRecord(after)) return false
  const names = Object.keys(before)
  return (
    names.length === Object.keys(after).length &&
    names.every((name) => name in after && differsOnlyInText(before[name], after[name]))
  )
}

const isRecord = (it: unknown): it is Record<string, unknown> =>
  typeof it === 'object' && it !== null && !Array.isArray(it)
