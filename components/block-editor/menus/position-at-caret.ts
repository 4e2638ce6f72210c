const GAP_PX = 6

/** Positions a popup below the caret, or above it if there is more room, within the window. */
export function positionAtCaret(
  element: HTMLElement,
  caret: { left: number; top: number; bottom: number },
) {
  const below = innerHeight - caret.bottom - GAP_PX * 2
  const above = caret.top - GAP_PX * 2
  const under = below >= Math.min(element.scrollHeight, 280) || below >= above
  const height = Math.min(element.scrollHeight, under ? below : above, 352)
  element.style.maxHeight = `${height}px`
  element.style.top = `${under ? caret.bottom + GAP_PX : caret.top - GAP_PX - height}px`
  element.style.left = `${Math.max(8, Math.min(caret.left, innerWidth - element.offsetWidth - 8))}px`
}
