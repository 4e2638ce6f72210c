import { type RefObject, useEffect } from 'react'

/** The toolbar stays in view under the form's head, whatever its height. */
export function useStickyToolbarOffset(frame: RefObject<HTMLElement | null>, ready: boolean): void {
  useEffect(() => {
    const form = frame.current?.closest<HTMLElement>('.content-form')
    const head = form?.querySelector<HTMLElement>('.form-head')
    if (!ready || !form || !head) return
    const observer = new ResizeObserver(() => {
      const sticks = getComputedStyle(head).position === 'sticky'
      form.style.setProperty('--form-head-size', `${sticks ? head.offsetHeight : 0}px`)
    })
    observer.observe(head)
    return () => observer.disconnect()
  }, [frame, ready])
}
