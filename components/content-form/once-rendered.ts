/**
 * Calls `act` as soon as a change is rendered within `place`, before the next key event, so that what
 * is typed meanwhile goes to the right field. `act` returns false while its target is missing; it is
 * then called once more with the next frame.
 */
export function onceRendered(place: Element, act: () => boolean): void {
  let done = false
  const observer = new MutationObserver(() => {
    done ||= act()
    if (done) observer.disconnect()
  })
  observer.observe(place, { childList: true, subtree: true })
  requestAnimationFrame(() => {
    observer.disconnect()
    if (!done) act()
  })
}
