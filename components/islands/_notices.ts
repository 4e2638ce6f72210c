export type ReplacedNotice = { field: string; hash: string; text: string }

/** Unticks each consent whose notice was replaced, since the visitor has not seen the new text. */
export function renewNotices(form: HTMLFormElement, notices: readonly ReplacedNotice[]): void {
  for (const { field, hash, text } of notices) {
    const box = form.querySelector<HTMLInputElement>(`[name="${field}"]`)
    const label = box?.labels?.[0]
    if (!box || !label) continue
    box.value = hash
    box.checked = false
    label.textContent = text
  }
}
