/**
 * A box is a stop of the Tab key only while it scrolls sideways; without script it always is one. In
 * previews React does not compare the attribute.
 */
const boxes = document.querySelectorAll<HTMLElement>(
  '.table-scroll, .course-scroller, .listing pre',
)
const watch = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    if (target.scrollWidth > target.clientWidth) target.setAttribute('tabindex', '0')
    else if (target !== document.activeElement) target.removeAttribute('tabindex')
  }
})
for (const box of boxes) watch.observe(box)
