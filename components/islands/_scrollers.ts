/**
 * A box is a stop of the Tab key only while it scrolls sideways; without script it always is one. In
 * previews React does not compare the attribute.
 */
const watch = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    if (target.scrollWidth > target.clientWidth) target.setAttribute('tabindex', '0')
    else if (target !== document.activeElement) target.removeAttribute('tabindex')
  }
})

function start() {
  for (const box of document.querySelectorAll('.table-scroll, .course-scroller, .listing pre'))
    watch.observe(box)
}

// The script may run before the whole page is parsed.
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start)
else start()
