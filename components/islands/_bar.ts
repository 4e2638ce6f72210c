import { define } from './_element.ts'

/** `<lectern-bar data-for>`: hides itself while its target is in view. */
define('lectern-bar', (element) => {
  const target = document.getElementById(element.dataset.for ?? '')
  if (!target) return
  new IntersectionObserver(([entry]) => {
    element.hidden = entry?.isIntersecting ?? false
  }).observe(target)
})
