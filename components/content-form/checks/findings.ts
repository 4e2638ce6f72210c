import type { ActionFailure } from '#lib/auth/staff-action.ts'
import type { FieldErrors } from '#lib/errors/errors.ts'
import { type PluralForms, plural } from '#lib/format/plural.ts'
import type { CheckFinding, Severity } from '#lib/publishing/checks/check.ts'

export type Jump = (finding: CheckFinding) => void

/** Findings that refused a publication; null if it failed for another reason. */
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

const severityCount: Record<Severity, PluralForms> = {
  error: { one: '# error', other: '# errors' },
  warning: { one: '# warning', other: '# warnings' },
  hint: { one: '# hint', other: '# hints' },
}

/** “1 error, 2 warnings”; null if there are no findings. */
export function summary(findings: readonly CheckFinding[]): string | null {
  const parts = (['error', 'warning', 'hint'] as const).flatMap((severity) => {
    const count = findings.filter((it) => it.severity === severity).length
    return count === 0 ? [] : [plural(count, severityCount[severity])]
  })
  return parts.length > 0 ? parts.join(', ') : null
}

/** Path of the field within the current snapshot; of the block if the finding is about all of it. */
export function placeOf({ path, blockId, within }: CheckFinding, snapshot: object): string {
  const text = (snapshot as Record<string, unknown>)[path]
  if (!blockId || typeof text !== 'object' || text === null || !('content' in text)) return path
  const blocks = text.content as readonly { attrs: { id: string } }[]
  const index = blocks.findIndex((it) => it.attrs.id === blockId)
  if (index < 0) return path
  return [path, 'content', index, ...(within ? [within] : [])].join('.')
}

/** The errors among findings, by path within the snapshot. */
export function errorsByField(findings: readonly CheckFinding[], snapshot: object): FieldErrors {
  const errors: Record<string, string[]> = {}
  for (const it of findings) {
    if (it.severity !== 'error') continue
    const path = placeOf(it, snapshot)
    errors[path] = [...(errors[path] ?? []), it.message]
  }
  return errors
}

/** Opens the collapsed sections around a finding and scrolls it into view. */
export function reveal({ path, blockId }: CheckFinding, fieldId: (path: string) => string): void {
  const element =
    (blockId && document.querySelector(`[data-block="${CSS.escape(blockId)}"]`)) ||
    document.getElementById(fieldId(path))
  for (let at = element?.closest('details'); at; at = at.parentElement?.closest('details')) {
    at.open = true
  }
  element?.scrollIntoView({ block: 'center' })
}
