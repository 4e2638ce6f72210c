import { fieldId } from './form-context.tsx'

/**
 * Runs `run` once no dialog is open. An open dialog traps the focus, and a closing one returns it to
 * the element that opened it.
 */
export function afterDialogs(run: () => void) {
  const check = () =>
    requestAnimationFrame(document.querySelector('.admin-modal') ? check : () => run())
  requestAnimationFrame(check)
}

/** Focuses the field at `path`, or else the nearest element around it that is rendered. */
export function focusField(path: string | undefined) {
  if (!path) return
  const parts = path.split('.')
  for (let length = parts.length; length > 0; length -= 1) {
    const element = document.getElementById(fieldId(parts.slice(0, length).join('.')))
    if (!element) continue
    // The block editor places the cursor within its text by itself.
    if (element.contains(document.activeElement)) return
    element.focus()
    element.scrollIntoView({ block: 'center' })
    return
  }
}
