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

/** Why somebody published in spite of warnings. */
export type Override = {
  reason: string
  /** Rules that warned. */
  rules: string[]
}

/**
 * The door of every publication: by hand, along with another, or by a plan. People say why they
 * publish in spite of warnings; what set-up, imports and plans do was decided before.
 *
 * @param title of one that goes out with another, in whose form its fields do not stand
 * @returns what was overridden; null: nothing warned, or nobody was asked
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
        : `Not published yet. ${what} Publish it with a reason, or change it.`,
    // Of another content: its fields and blocks are not in the asker's form.
    data: { findings: title === undefined ? findings : findings.map(elsewhere) },
  })
}

const elsewhere = (it: CheckFinding): CheckFinding => ({ ...it, path: 'form', blockId: null })

/** How an override reads in the history. */
export const overrideNote = ({ reason, rules }: Override): string =>
  `Published in spite of ${rules.length === 1 ? 'a warning' : 'warnings'}: ${reason}`

/** And in the audit log. */
export const overrideDetails = (override: Override | null) =>
  override ? { reason: override.reason, data: { overridden: override.rules } } : {}
