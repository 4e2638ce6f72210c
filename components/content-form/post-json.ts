import type { ActionFailure, ActionResult } from '#lib/auth/staff-action.ts'

const SAVE_TIMEOUT_MS = 10_000

/** Browsers send no more than that after the page is gone. */
const MAX_KEEPALIVE_BYTES = 60_000

/** @throws if there was no answer, or none that is ours */
export async function postJson<Data>(path: string, input: unknown): Promise<ActionResult<Data>> {
  const body = JSON.stringify(input)
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body,
    keepalive: body.length < MAX_KEEPALIVE_BYTES,
    signal: AbortSignal.timeout(SAVE_TIMEOUT_MS),
  })
  const answer: unknown = await response.json().catch(() => null)
  if (isAnswer<Data>(answer)) return answer
  if (response.status === 413) return tooLarge
  throw new Error(`no answer: ${response.status}`)
}

const isAnswer = <Data>(it: unknown): it is ActionResult<Data> =>
  typeof it === 'object' && it !== null && 'ok' in it && typeof it.ok === 'boolean'

const tooLarge: ActionFailure = {
  ok: false,
  code: 'too-large',
  message: 'This text is too long to be stored. Take something out, or make two of it.',
}
