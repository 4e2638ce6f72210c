const SLOT = 'pages-read'
const AT_MOST = 20
/** So long a page must be in view to count as read. */
const PATIENCE = 3_000
const READABLE = /^\/(articles|courses|topics)\/[a-z0-9-]+$|^\/faqs$/

/**
 * Which pages were read in this tab, the last ones last. It leaves the device only with a request,
 * and only if its box was ticked (lib/leads/read-pages); closing the tab forgets it.
 */
export function pagesRead(): string[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(SLOT) ?? '[]')
    return Array.isArray(kept) ? kept.filter((it) => typeof it === 'string') : []
  } catch {
    return []
  }
}

export function remember(path: string): void {
  if (!READABLE.test(path)) return
  const pages = [...pagesRead().filter((it) => it !== path), path].slice(-AT_MOST)
  try {
    sessionStorage.setItem(SLOT, JSON.stringify(pages))
  } catch {}
}

setTimeout(() => {
  if (document.visibilityState === 'visible') remember(location.pathname)
}, PATIENCE)
