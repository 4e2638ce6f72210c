import { define } from './_element.ts'
import { clearErrors, part, showErrors } from './_form-errors.ts'
import type { ReplacedNotice } from './_notices.ts'
import { proofAtFocus } from './_proof-at-focus.ts'
import { pagesRead } from './_reading.ts'
import { requestKey } from './_request-key.ts'

type Answer = {
  receipt?: { url: string }
  errors?: Record<string, string[]>
  /** Consent boxes whose notice was replaced since the page was loaded. */
  notices?: ReplacedNotice[]
  /** Error response of the HTTP front, not of the form's handler. */
  error?: { message: string }
}

const SUBMIT_TIMEOUT_MS = 15_000

const UNREACHABLE =
  'We could not reach the server. What you typed is still here. Check your connection and try again.'

/**
 * `<counselling-form>`: sends the form inside without leaving the page. After an unexpected response,
 * for example of a newer version, the browser submits the form normally.
 */
define('counselling-form', (element) => {
  const form = element.querySelector('form')
  const button = form?.querySelector<HTMLElement>('[type=submit]')
  if (!form || !button) return
  const label = button.textContent
  const since = Date.now()
  const keys = requestKey(`${form.id} ${location.pathname}`)
  const status = part(form, 'status')
  const reading = part(form, 'reading')
  const proofs = proofAtFocus(form, element.dataset.proof)
  let busy = false

  // Only this script knows which pages were read, so the box is hidden without it.
  reading?.removeAttribute('hidden')
  form.addEventListener('change', async ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.name !== 'email') return
    ;(await import('./_mailbox.ts')).askAboutMailbox(form, target)
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (!busy) send(form, button)
  })
  // A page restored from the back/forward cache is still in its sending state.
  addEventListener('pageshow', () => reset(button))

  async function send(form: HTMLFormElement, button: HTMLElement, refused = 0) {
    busy = true
    button.setAttribute('aria-disabled', 'true')
    showStatus('One moment…')
    // Refused twice, which is not the visitor's fault: send without a proof.
    const proof = refused < 2 ? await (await proofs())?.take() : undefined
    showStatus('Sending…')
    const { key, doneAt } = keys.current()
    let response: Response | undefined
    try {
      response = await post(form, key, proof)
      const { receipt, errors, notices, error } = (await response.json()) as Answer
      // The proof was used or refused.
      if (receipt || errors?.proof) (await proofs())?.discard()
      if (receipt) {
        keys.done(key)
        clearErrors(form)
        location.assign(receipt.url)
        return
      }
      if (errors?.proof) return send(form, button, refused + 1)
      if (response.status === 400 || !(errors || error)) return form.submit()
      reset(button)
      if (notices) (await import('./_notices.ts')).renewNotices(form, notices)
      if (response.status === 409) {
        keys.renew()
        // The earlier request is stored and has its receipt; this is a new request.
        if (doneAt) return send(form, button)
      }
      showErrors(form, errors ?? { form: [error?.message ?? ''] })
    } catch {
      if (response) return form.submit()
      reset(button)
      button.textContent = 'Try again'
      showErrors(form, { form: [UNREACHABLE] })
    }
  }

  function post(form: HTMLFormElement, idempotencyKey: string, proof?: string): Promise<Response> {
    const agreed = reading?.querySelector('input')?.checked
    const read = agreed ? pagesRead() : undefined
    const fields = { ...Object.fromEntries(new FormData(form)), proof, read }
    return fetch(form.action, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ ...fields, idempotencyKey, elapsedMs: Date.now() - since }),
      signal: AbortSignal.timeout(SUBMIT_TIMEOUT_MS),
    })
  }

  function reset(button: HTMLElement) {
    busy = false
    button.removeAttribute('aria-disabled')
    button.textContent = label
    showStatus('')
  }

  function showStatus(text: string) {
    if (status) status.textContent = text
  }
})
