const STORAGE_KEY = 'pages-read'
const MAX_PAGES = 20
/** How long a page must be visible to count as read. */
const MIN_READING_MS = 3_000
const READABLE_PATH = /^\/(articles|courses|topics)\/[a-z0-9-]+$|^\/faqs$/

/**
 * Returns the pages that were read in this tab, one per line, the latest last. They are sent only with
 * a request, and only if the visitor ticked the box for it (lib/leads/lead). They are deleted when the
 * tab is closed.
 */
export function pagesRead(): string {
  try {
    return sessionStorage.getItem(STORAGE_KEY) ?? ''
  } catch {
    return ''
  }
}

function remember(path: string): void {
  const others = pagesRead()
    .split('\n')
    .filter((it) => it && it !== path)
  try {
    sessionStorage.setItem(STORAGE_KEY, [...others, path].slice(-MAX_PAGES).join('\n'))
  } catch {}
}

setTimeout(() => {
  const path = location.pathname
  if (document.visibilityState === 'visible' && READABLE_PATH.test(path)) remember(path)
}, MIN_READING_MS)
