import { define } from './_element.ts'
import { clearErrors, part, showErrors } from './_form-errors.ts'
import type { NewNotice } from './_notices.ts'
import type { Proofs } from './_proof.ts'
import { pagesRead } from './_reading.ts'
import { requestKey } from './_request-key.ts'

type Answer = {
  receipt?: { url: string }
  errors?: Record<string, string[]>
  /** Boxes whose words were replaced since the page was opened. */
  notices?: NewNotice[]
  /** The front's own refusals. */
  error?: { message: string }
}

const PATIENCE = 15_000

const UNREACHED =
  'We could not be reached. What you typed is still here: check the connection, then try again.'
const SENT_BEFORE =
  'Your request had reached us before you changed it. Send it once more if we should have the new words too.'

/**
 * `<counselling-form>`: sends the form inside without leaving the page. An answer that it does not
 * understand, as after a newer deploy, makes the browser send the form in its own way.
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
  let proving: Promise<Proofs | null> | undefined
  let busy = false

  // What was read is known to this script alone, so without it nobody is asked.
  reading?.removeAttribute('hidden')
  // While somebody types their name it is worked out; nobody else pays for it.
  form.addEventListener('focusin', proofs, { once: true })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (!busy) send(form, button)
  })
  // Back from the receipt, the page is as it was left: in the middle of sending.
  addEventListener('pageshow', () => rest(button))

  async function send(form: HTMLFormElement, button: HTMLElement, refused = 0) {
    busy = true
    button.setAttribute('aria-disabled', 'true')
    say('One moment …')
    // Refused twice, which no person is to blame for: then it goes without.
    const proof = refused < 2 ? await (await proofs())?.take() : undefined
    say('Sending …')
    const { key, doneAt } = keys.current()
    let response: Response | undefined
    try {
      response = await post(form, key, proof)
      const { receipt, errors, notices, error } = (await response.json()) as Answer
      // It is used up, or was refused.
      if (receipt || errors?.proof) (await proofs())?.forget()
      if (receipt) {
        keys.done(key)
        clearErrors(form)
        location.assign(receipt.url)
        return
      }
      if (errors?.proof) return send(form, button, refused + 1)
      if (response.status === 400 || !(errors || error)) return form.submit()
      rest(button)
      if (notices) (await import('./_notices.ts')).renewNotices(form, notices)
      if (response.status !== 409)
        return showErrors(form, errors ?? { form: [error?.message ?? ''] })
      keys.renew()
      // The words before this are stored and have their receipt: these are a new wish.
      if (doneAt) return send(form, button)
      showErrors(form, { form: [SENT_BEFORE] })
    } catch {
      if (response) return form.submit()
      rest(button)
      button.textContent = 'Try again'
      showErrors(form, { form: [UNREACHED] })
    }
  }

  function proofs() {
    proving ??= import('./_proof.ts')
      .then((it) => it.proofsOf(element.dataset.proof))
      .catch(() => null)
    return proving
  }

  function post(form: HTMLFormElement, idempotencyKey: string, proof?: string): Promise<Response> {
    const agreed = reading?.querySelector('input')?.checked
    const read = agreed ? pagesRead() : undefined
    const fields = { ...Object.fromEntries(new FormData(form)), proof, read }
    return fetch(form.action, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ ...fields, idempotencyKey, elapsedMs: Date.now() - since }),
      signal: AbortSignal.timeout(PATIENCE),
    })
  }

  function rest(button: HTMLElement) {
    busy = false
    button.removeAttribute('aria-disabled')
    button.textContent = label
    say('')
  }

  function say(text: string) {
    if (status) status.textContent = text
  }
})
