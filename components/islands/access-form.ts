import { define } from './_element.ts'
import { proofAtFocus } from './_proof-at-focus.ts'

/**
 * `<access-form>`: adds a proof of work to the form inside, which the browser then submits normally.
 */
define('access-form', (element) => {
  const form = element.querySelector('form')
  const field = form?.querySelector<HTMLInputElement>('[name=proof]')
  const button = form?.querySelector('button')
  if (!form || !field || !button) return
  const proofs = proofAtFocus(form, element.dataset.proof)
  let busy = false

  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    if (busy) return
    busy = true
    button.setAttribute('aria-disabled', 'true')
    const proof = await proofs()
    field.value = (await proof?.take()) ?? ''
    proof?.discard()
    busy = false
    button.removeAttribute('aria-disabled')
    form.submit()
  })
})
