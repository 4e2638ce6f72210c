import { unstable_isUnrecognizedActionError as isOfAnotherBuild } from 'next/navigation'
import type { ActionFailure } from '#lib/auth/staff-action.ts'
import { SIGNED_OUT_TEXT } from '#lib/errors/signed-out-text.ts'

/** What a rejected call of a server action means: an old page, an ended session, or no response. */
export function failureOf(error: unknown): ActionFailure {
  if (isOfAnotherBuild(error)) return UPDATED
  if (error instanceof Error && error.message === SIGNED_OUT_TEXT) return SIGNED_OUT
  return NO_RESPONSE
}

const UPDATED: ActionFailure = {
  ok: false,
  code: 'unavailable',
  message:
    'The site was updated since this page was loaded. Reload the page; what you typed in an editor is kept on this computer.',
}

const SIGNED_OUT: ActionFailure = {
  ok: false,
  code: 'unauthenticated',
  message: 'You are signed out. Sign in and try again.',
}

const NO_RESPONSE: ActionFailure = {
  ok: false,
  code: 'unavailable',
  message: 'The server did not respond. Nothing was saved; try again.',
}
