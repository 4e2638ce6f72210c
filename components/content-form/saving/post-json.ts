import type { ActionFailure, ActionResult } from '#lib/auth/staff-action.ts'

const SAVE_TIMEOUT_MS = 10_000

/** Browsers refuse larger bodies of requests that outlive the page (64 KiB by the Fetch standard). */
const MAX_KEEPALIVE_BYTES = 60_000

/** @throws {Error} if there was no response, or one that is not an `ActionResult` */
export async function postJson<Data>(path: string, input: unknown): Promise<ActionResult<Data>> {
  const body = JSON.stringify(input)
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body,
    keepalive: body.length < MAX_KEEPALIVE_BYTES,
    signal: AbortSignal.timeout(SAVE_TIMEOUT_MS),
  })
  const result: unknown = await response.json().catch(() => null)
  if (isActionResult<Data>(result)) return result
  if (response.status === 413) return tooLarge
  throw new Error(`unexpected response: ${response.status}`)
}

const isActionResult = <Data>(it: unknown): it is ActionResult<Data> =>
  typeof it === 'object' && it !== null && 'ok' in it && typeof it.ok === 'boolean'

const tooLarge: ActionFailure = {
  ok: false,
  code: 'too-large',
  message: 'This text is too long to be saved. Shorten it or split it in two.',
}
