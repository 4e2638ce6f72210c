const SLOT = 'pages-read'
const AT_MOST = 20
/** How long a page must be visible to count as read. */
const MIN_READING_MS = 3_000
const READABLE = /^\/(articles|courses|topics)\/[a-z0-9-]+$|^\/faqs$/

/**
 * Which pages were read in this tab, a line each, the last one last. It leaves the device only with
 * a request, and only if its box was ticked (lib/leads/lead); closing the tab forgets it.
 */
export function pagesRead(): string {
  try {
    return sessionStorage.getItem(SLOT) ?? ''
  } catch {
    return ''
  }
}

function remember(path: string): void {
  const others = pagesRead()
    .split('\n')
    .filter((it) => it && it !== path)
  try {
    sessionStorage.setItem(SLOT, [...others, path].slice(-AT_MOST).join('\n'))
  } catch {}
}

setTimeout(() => {
  const path = location.pathname
  if (document.visibilityState === 'visible' && READABLE.test(path)) remember(path)
}, MIN_READING_MS)
