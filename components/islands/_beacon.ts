import { define } from './_element.ts'

/** How long a page must be visible to count as viewed. */
const MIN_VIEW_MS = 2000

/** `<lectern-beacon>`: reports one view and its channel; sends nothing about the reader. */
define('lectern-beacon', (element) => {
  const { contentId } = element.dataset
  // Previews of drafts by staff are not counted.
  const isPreview = location.pathname.startsWith('/preview/')
  const refuses =
    navigator.doNotTrack === '1' ||
    (navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl === true
  if (!contentId || isPreview || refuses) return
  let timer: ReturnType<typeof setTimeout> | undefined

  function watch() {
    clearTimeout(timer)
    if (document.visibilityState === 'visible') timer = setTimeout(send, MIN_VIEW_MS)
  }

  function send() {
    document.removeEventListener('visibilitychange', watch)
    const event = { type: 'view', contentId, referrer: document.referrer, query: location.search }
    const body = new Blob([JSON.stringify(event)], { type: 'application/json' })
    navigator.sendBeacon('/api/events', body)
  }

  document.addEventListener('visibilitychange', watch)
  watch()
})
