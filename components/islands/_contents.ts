import { define } from './_element.ts'

/** `<lectern-contents>`: marks the section in view in the table of contents or in a row of links. */
define('lectern-contents', (element) => {
  const links = [...element.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')]
  const sections = links.flatMap((link) => {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)))
    return heading ? [{ link, heading }] : []
  })
  let current: HTMLAnchorElement | undefined
  let waiting = false

  function mark() {
    waiting = false
    const passed = sections.findLast(({ heading }) => heading.getBoundingClientRect().top < 160)
    if (passed?.link === current) return
    current?.removeAttribute('aria-current')
    current = passed?.link
    current?.setAttribute('aria-current', 'true')
    keepInView()
  }

  /** Scrolls only the list, not the page. */
  function keepInView() {
    const list = current?.closest('nav')
    if (!current || !list) return
    if (list.scrollHeight > list.clientHeight) {
      list.scrollTop = current.offsetTop - list.offsetTop - list.clientHeight / 2
    }
    if (list.scrollWidth > list.clientWidth) {
      const [own, all] = [current.getBoundingClientRect(), list.getBoundingClientRect()]
      list.scrollLeft += own.left - all.left - (all.width - own.width) / 2
    }
  }

  function later() {
    if (!waiting) requestAnimationFrame(mark)
    waiting = true
  }

  addEventListener('scroll', later, { passive: true })
  mark()
})
