/**
 * Starts the proof of work of a form at its first focus, so that it is computed while the visitor
 * types, and only for visitors who use the form. Null if no proof is available, which is not the
 * visitor's fault.
 */
export function proofAtFocus(form: HTMLFormElement, worker: string | undefined) {
  let loading: Promise<import('./_proof.ts').Proofs | null> | undefined

  const proofs = () => {
    loading ??= import('./_proof.ts').then((it) => it.proofsOf(worker)).catch(() => null)
    return loading
  }

  form.addEventListener('focusin', proofs, { once: true })
  return proofs
}
