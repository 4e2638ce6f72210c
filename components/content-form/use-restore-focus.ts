import { type RefObject, useEffect, useRef } from 'react'

/**
 * Keeps the focus from falling back to the top of the page when the focused element is removed or
 * disabled: it returns to the element once that is usable again, or else goes to `fallback`. A click
 * outside of all controls is respected.
 *
 * @param waits true while an operation runs after which the element may be usable again
 */
export function useRestoreFocus(fallback: RefObject<HTMLElement | null>, waits: boolean): void {
  const last = useRef<HTMLElement | null>(null)
  const lost = useRef(false)
  useEffect(() => {
    const remember = (element: EventTarget | null) => {
      last.current = element instanceof HTMLElement ? element : null
      lost.current = false
    }
    const onIn = ({ target }: FocusEvent) => remember(target)
    const onPointer = () => remember(null)
    document.addEventListener('focusin', onIn)
    document.addEventListener('pointerdown', onPointer)
    return () => {
      document.removeEventListener('focusin', onIn)
      document.removeEventListener('pointerdown', onPointer)
    }
  }, [])
  useEffect(() => {
    // Closing dialogs first return the focus to the element that opened them.
    const timer = setTimeout(() => {
      const element = last.current
      if (!element || document.activeElement !== document.body || !document.hasFocus()) return
      const usable = isUsable(element)
      if (usable && lost.current) element.focus({ preventScroll: true })
      else if (!usable && !waits) fallback.current?.focus({ preventScroll: true })
      lost.current = !usable
    }, RESTORE_DELAY_MS)
    return () => clearTimeout(timer)
  })
}

const RESTORE_DELAY_MS = 100

const isUsable = (element: HTMLElement) => element.isConnected && !element.matches(':disabled')
