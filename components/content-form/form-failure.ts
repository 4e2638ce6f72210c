import type { ActionFailure } from '#lib/auth/staff-action.ts'
import type { FieldErrors } from '#lib/errors/errors.ts'

/** The failure of an action that had no response. */
export const unreachable: ActionFailure = {
  ok: false,
  code: 'unavailable',
  message: 'The server did not respond. Your changes are kept on this computer; try again.',
}

/** Error messages by path within the snapshot; empty when `failure` is null. */
export function fieldErrorsOf(failure: ActionFailure | null): FieldErrors {
  return Object.fromEntries(
    Object.entries(failure?.fields ?? {}).map(([path, messages]) => [
      path.replace(/^snapshot\./, ''),
      messages,
    ]),
  )
}
