/**
 * The proof of work of a form, begun at its first focus: while somebody types it is worked out;
 * nobody else pays for it. Null: it can't be had, and nobody is to be blamed.
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
