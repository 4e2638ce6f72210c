import type { ActionFailure } from '#lib/auth/staff-action.ts'
import type { CheckFinding, Severity } from '#lib/publishing/checks/check.ts'

export type Jump = (finding: CheckFinding) => void

/** What the checks had against a publication that was refused; null: something else did. */
export function findingsIn(failure: ActionFailure | null): CheckFinding[] | null {
  const { data } = failure ?? {}
  if (typeof data !== 'object' || data === null || !('findings' in data)) return null
  return data.findings as CheckFinding[]
}

export const severityName: Record<Severity, string> = {
  error: 'Error',
  warning: 'Warning',
  hint: 'Hint',
}

/** “1 error, 2 warnings”; null where nothing was found. */
export function summary(findings: readonly CheckFinding[]): string | null {
  const parts = (['error', 'warning', 'hint'] as const).flatMap((severity) => {
    const count = findings.filter((it) => it.severity === severity).length
    const name = severityName[severity].toLowerCase()
    return count === 0 ? [] : [`${count} ${name}${count === 1 ? '' : 's'}`]
  })
  return parts.length > 0 ? parts.join(', ') : null
}

/** The path of the block in the words as they are now, or of the field. */
export function placeOf({ path, blockId }: CheckFinding, words: object): string {
  const text = (words as Record<string, unknown>)[path]
  if (!blockId || typeof text !== 'object' || text === null || !('content' in text)) return path
  const blocks = text.content as readonly { attrs: { id: string } }[]
  const index = blocks.findIndex((it) => it.attrs.id === blockId)
  return index < 0 ? path : `${path}.content.${index}`
}

/** Opens what is folded around it, and brings it into sight. */
export function reveal({ path, blockId }: CheckFinding, fieldId: (path: string) => string): void {
  const element =
    (blockId && document.querySelector(`[data-block="${CSS.escape(blockId)}"]`)) ||
    document.getElementById(fieldId(path))
  for (let at = element?.closest('details'); at; at = at.parentElement?.closest('details')) {
    at.open = true
  }
  element?.scrollIntoView({ block: 'center' })
}
