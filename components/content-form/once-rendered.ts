/**
 * Acts as soon as what was just changed is drawn, before the next key arrives: whatever is typed
 * meanwhile belongs there already. Where `act` says that it is not there yet, once more with the
 * next frame.
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
