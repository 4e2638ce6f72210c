import { useMemo, useState } from 'react'
import type { ActionFailure } from '#lib/auth/staff-action.ts'
import type { FieldErrors } from '#lib/errors/errors.ts'
import type { FocusRequest } from './form-context.tsx'
import { fieldErrorsOf } from './form-failure.ts'
import type { SaveProblem } from './saving/saver-state.ts'

export type FormMessages = ReturnType<typeof useFormMessages>

/** Why the last step or save failed, with messages by field, and the field that gets the focus. */
export function useFormMessages(problem: SaveProblem<unknown> | null, invalid: FieldErrors) {
  const [stepFailure, setStepFailure] = useState<ActionFailure | null>(null)
  const [focus, setFocus] = useState<FocusRequest | null>(null)
  const failure = stepFailure ?? (problem?.is === 'refused' ? problem.failure : null)
  // A stable object: all fields read it, and would render again with each new one.
  const errors = useMemo(() => (failure ? fieldErrorsOf(failure) : invalid), [failure, invalid])
  const focusOn = (path: string) => setFocus({ path, nonce: Date.now() })
  return {
    failure,
    /** Autosave was refused: the user asked for nothing, so nothing on the page may move. */
    refusedByAutosave: stepFailure === null && failure !== null,
    errors,
    focus,
    focusOn,
    /** Shows a failure and focuses the first field that it concerns. */
    show(result: ActionFailure) {
      setStepFailure(result)
      const first = Object.keys(fieldErrorsOf(result)).find((it) => it !== 'form')
      if (first) focusOn(first)
    },
    clear: () => setStepFailure(null),
  }
}
