import { type Actor, actorUserId } from '#lib/auth/policy.ts'
import type { ContentKindName } from '#lib/content-kind.ts'
import type { Tx } from '#lib/database/db.ts'
import { AppError } from '#lib/errors/errors.ts'
import type { CheckFinding } from './check.ts'
import { gatherChecked } from './gather.ts'
import { runChecks } from './run-checks.ts'

type Subject = { id: string; kind: ContentKindName; locale: string }

export async function findingsOf(
  tx: Tx,
  subject: Subject,
  snapshot: unknown,
): Promise<CheckFinding[]> {
  const checked = await gatherChecked(tx, subject, snapshot)
  return checked ? runChecks(checked) : []
}

/** The reason for publishing in spite of warnings. */
export type Override = {
  reason: string
  /** The rules that reported warnings. */
  rules: string[]
}

/**
 * Runs the checks before every publication: manual, together with another, or scheduled. Users must
 * give a reason to publish in spite of warnings; set-up, imports and scheduled releases need none.
 *
 * @param title for a content that is published together with another: the form does not show its fields
 * @returns the overridden warnings; null: there were none, or no reason was needed
 * @throws AppError validation, with all findings in `data`, if an error was found, or warnings
 *   without a reason
 */
export async function requireChecks(
  tx: Tx,
  actor: Actor,
  subject: Subject,
  snapshot: unknown,
  { reason = null, title }: { reason?: string | null; title?: string | undefined } = {},
): Promise<Override | null> {
  const findings = await findingsOf(tx, subject, snapshot)
  const errors = findings.filter((it) => it.severity === 'error')
  if (errors.length > 0) throw refusal(findings, errors, title)
  const warnings = findings.filter((it) => it.severity === 'warning')
  if (warnings.length === 0 || actorUserId(actor) === null || title !== undefined) return null
  if (!reason) throw refusal(findings, warnings, title)
  return { reason, rules: [...new Set(warnings.map((it) => it.rule))] }
}

function refusal(
  findings: readonly CheckFinding[],
  stopping: readonly CheckFinding[],
  title: string | undefined,
): AppError {
  const [first] = stopping
  const more = stopping.length > 1 ? ` (And ${stopping.length - 1} more.)` : ''
  const what = `${title === undefined ? '' : `“${title}”: `}${first?.message ?? ''}${more}`
  return new AppError('validation', {
    message:
      first?.severity === 'error'
        ? `Not published. ${what}`
        : `Not published yet. ${what} Fix this, or give a reason for publishing anyway.`,
    // The form does not show the fields and blocks of another content.
    data: { findings: title === undefined ? findings : findings.map(onWholeForm) },
  })
}

const onWholeForm = (it: CheckFinding): CheckFinding => ({ ...it, path: 'form', blockId: null })

/** The override as the history shows it. */
export const overrideNote = ({ reason }: Override): string =>
  `Published despite warnings: ${reason}`

/** The override as the audit log stores it. */
export const overrideDetails = (override: Override | null) =>
  override ? { reason: override.reason, data: { overridden: override.rules } } : {}
