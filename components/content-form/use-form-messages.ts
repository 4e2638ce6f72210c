import { useMemo, useState } from 'react'
import type { ActionFailure } from '#lib/auth/staff-action.ts'
import type { ContentKindName } from '#lib/content-kind.ts'
import type { FieldErrors } from '#lib/errors/errors.ts'
import type { CheckFinding } from '#lib/publishing/checks/check.ts'
import { isSame } from '#lib/publishing/drafts/same-value.ts'
import { errorsByField, findingsIn } from './checks/findings.ts'
import { useChecks } from './checks/use-checks.ts'
import { useSlugCheck } from './checks/use-slug-check.ts'
import type { FocusRequest } from './form-context.tsx'
import { fieldErrorsOf } from './form-failure.ts'
import type { Saving } from './saving/use-saving.ts'

export type FormMessages = ReturnType<typeof useFormMessages<object>>

/**
 * What a failed step concerns: all that a publication needs, the fields that the failure names, or
 * changes that are not saved, about which no check of the saved version knows.
 */
export type FailureScope = 'publication' | 'named' | 'unsaved'

type StepFailure = {
  failure: ActionFailure
  scope: FailureScope
  /** Number of the last check before it. */
  afterCheck: number
  /** What was refused. */
  snapshot: object
}

/**
 * Why the last step or save failed, with messages by field, and the field that gets the focus. A
 * message goes as soon as the check after a save no longer finds its error.
 */
export function useFormMessages<Snapshot extends object>(
  kind: ContentKindName,
  saving: Saving<Snapshot>,
) {
  const { saver, now, problem, version, autosaved, snapshot } = saving
  const [step, setStep] = useState<StepFailure | null>(null)
  const [focus, setFocus] = useState<FocusRequest | null>(null)
  const id = version?.id ?? null
  const checks = useChecks(autosaved ? id : null, saver, step !== null)
  const slug = useSlugCheck(kind, id, autosaved ? null : slugOf(snapshot))
  // Findings of a check since the failure.
  const found = step && checks.number > step.afterCheck ? checks.findings : null
  const edited = autosaved ? null : snapshot
  // Stable objects: all fields read the errors, and would render again with each new one.
  const left = useMemo(() => {
    if (!step) return null
    return edited ? unchangedOf(step, edited) : leftOf(step, found, saver.get().snapshot)
  }, [step, found, edited, saver])
  const refused = useMemo(
    () =>
      problem?.is === 'refused'
        ? { failure: problem.failure, errors: fieldErrorsOf(problem.failure) }
        : null,
    [problem],
  )
  const shown = left ?? refused
  const focusOn = (path: string) => setFocus({ path, nonce: Date.now() })
  return {
    failure: shown?.failure ?? null,
    /** Autosave was refused: the user asked for nothing, so nothing on the page may move. */
    refusedByAutosave: left === null && refused !== null,
    errors: shown?.errors ?? (autosaved ? now.invalid : slug),
    checks,
    focus,
    focusOn,
    /** Shows a failure and focuses the first field that it concerns. */
    show(result: ActionFailure, scope: FailureScope) {
      setStep({
        failure: result,
        scope,
        afterCheck: checks.lastNumber(),
        snapshot: saver.get().snapshot,
      })
      if (scope !== 'unsaved') void checks.check()
      const first = Object.keys(fieldErrorsOf(result)).find((it) => it !== 'form')
      if (first) focusOn(first)
    },
    clear: () => setStep(null),
  }
}

type Left = { failure: ActionFailure; errors: FieldErrors }

/**
 * What is left of a failure after a later check: the errors that it concerns, or its warnings if it
 * had failed for warnings alone. Null: all is corrected. Other failures stay until the next step.
 */
function leftOf(
  { failure, scope }: StepFailure,
  found: readonly CheckFinding[] | null,
  snapshot: object,
): Left | null {
  const named = fieldErrorsOf(failure)
  const refusedBy = findingsIn(failure)
  const concernsContent = refusedBy !== null || Object.keys(named).length > 0
  if (!found || scope === 'unsaved' || !concernsContent) return { failure, errors: named }
  const live = Object.entries(errorsByField(found, snapshot))
  const errors = live.filter(([path]) => scope === 'publication' || path in named)
  const forWarnings = refusedBy?.every((it) => it.severity !== 'error') ?? false
  const hasWarnings = forWarnings && found.some((it) => it.severity === 'warning')
  return errors.length > 0 || hasWarnings ? { failure, errors: Object.fromEntries(errors) } : null
}

/** What is left of a failure whose content no check follows: messages about values not changed since. */
function unchangedOf({ failure, snapshot }: StepFailure, now: object): Left | null {
  const named = Object.entries(fieldErrorsOf(failure))
  const errors = named.filter(([path]) => isSame(valueAt(snapshot, path), valueAt(now, path)))
  return named.length === 0 || errors.length > 0
    ? { failure, errors: Object.fromEntries(errors) }
    : null
}

function valueAt(snapshot: object, path: string): unknown {
  // A message about no single field.
  if (path === 'form') return snapshot
  return path
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], snapshot)
}

const slugOf = (snapshot: object): string | null => (snapshot as { slug?: string }).slug ?? null
