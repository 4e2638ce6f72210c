import { type RefObject, useEffect } from 'react'

/** Sets the height of the form head as a CSS variable, so that the toolbar sticks below it. */
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
