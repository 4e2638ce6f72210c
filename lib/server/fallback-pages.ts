import { expiredSince, onExpiry } from '#lib/cache/expiry.ts'
import type { Render, RenderResult } from './render.ts'

type FallbackPages = {
  /** Renders all pages; resolves when each render has ended, well or not. */
  start: () => Promise<void>
  /** The last successful render, or null before the first one. */
  get: (path: string) => Buffer | null
  stop: () => void
}

/**
 * Keeps pages that must be available when nothing can be rendered, such as error pages. Renders
 * them at the start and again whenever one of their tags expires. After a failed render the last
 * successful one stays.
 */
export function keepFallbackPages(
  paths: readonly string[],
  render: Render,
  {
    retryDelayMs = 5_000,
    onFailure,
  }: { retryDelayMs?: number; onFailure?: (path: string) => void } = {},
): FallbackPages {
  const pages = new Map<string, RenderResult>()
  let running: Promise<void> | null = null
  let retry: NodeJS.Timeout | undefined
  let stopListening: (() => void) | undefined

  const isCurrent = (path: string) => {
    const page = pages.get(path)
    return page !== undefined && !expiredSince(page.tags, page.since)
  }

  function refresh(): Promise<void> {
    running ??= renderExpired().finally(() => {
      running = null
      clearTimeout(retry)
      if (stopListening && !paths.every(isCurrent))
        retry = setTimeout(refresh, retryDelayMs).unref()
    })
    return running
  }

  async function renderExpired() {
    // One after the other, so that they do not slow down the first visitors' pages.
    for (const path of paths) if (!isCurrent(path)) await renderOne(path)
  }

  async function renderOne(path: string) {
    const page = await render(path).catch(() => null)
    if (page && page.status === 200 && !page.failed) pages.set(path, page)
    else onFailure?.(path)
  }

  return {
    start() {
      stopListening ??= onExpiry(() => void refresh())
      return refresh()
    },
    get: (path) => pages.get(path)?.body ?? null,
    stop() {
      stopListening?.()
      stopListening = undefined
      clearTimeout(retry)
    },
  }
}
