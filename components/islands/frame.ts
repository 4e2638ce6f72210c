import { define } from './_element.ts'

/** `<lectern-frame>`: replaces its link with an embedded frame of the linked page on click. */
define('lectern-frame', (element) => {
  const link = element.querySelector('a')
  const { src, title = '', height } = element.dataset
  if (!link || !src) return
  link.addEventListener('click', (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    const frame = document.createElement('iframe')
    frame.title = title
    frame.src = src
    // The other site may run and go full screen, but not navigate this window away.
    frame.setAttribute(
      'sandbox',
      'allow-scripts allow-same-origin allow-popups allow-presentation allow-forms',
    )
    frame.allow = 'autoplay; fullscreen; picture-in-picture'
    frame.referrerPolicy = 'strict-origin-when-cross-origin'
    if (height) frame.height = height
    link.replaceWith(frame)
    frame.focus()
  })
})
