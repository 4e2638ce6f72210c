import { type RefObject, useEffect, useRef } from 'react'

/**
 * Where what had the focus has gone, or cannot be used any more, the focus does not fall back to the
 * top of the page: it returns once that can be used again, or else goes to `fallback`. Whoever
 * clicks beside everything is left alone.
 *
 * @param waits something is under way, after which it may be used again
 */
export function useRestoreFocus(fallback: RefObject<HTMLElement | null>, waits: boolean): void {
  const last = useRef<HTMLElement | null>(null)
  const lost = useRef(false)
  useEffect(() => {
    const keep = (element: EventTarget | null) => {
      last.current = element instanceof HTMLElement ? element : null
      lost.current = false
    }
    const onIn = ({ target }: FocusEvent) => keep(target)
    const onPointer = () => keep(null)
    document.addEventListener('focusin', onIn)
    document.addEventListener('pointerdown', onPointer)
    return () => {
      document.removeEventListener('focusin', onIn)
      document.removeEventListener('pointerdown', onPointer)
    }
  }, [])
  useEffect(() => {
    // After dialogs have given it back to what opened them.
    const timer = setTimeout(() => {
      const element = last.current
      if (!element || document.activeElement !== document.body || !document.hasFocus()) return
      const usable = isUsable(element)
      if (usable && lost.current) element.focus({ preventScroll: true })
      else if (!usable && !waits) fallback.current?.focus({ preventScroll: true })
      lost.current = !usable
    }, AFTER_MS)
    return () => clearTimeout(timer)
  })
}

const AFTER_MS = 100

const isUsable = (element: HTMLElement) => element.isConnected && !element.matches(':disabled')
