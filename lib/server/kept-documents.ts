import { expiredSince, onExpiry } from '#lib/cache/expiry.ts'
import type { Render, Rendered } from './render.ts'

export type KeptDocuments = {
  /** Renders all of them; resolves when each has been tried once. */
  start: () => Promise<void>
  /** The last good rendering. */
  get: (path: string) => Buffer | null
  stop: () => void
}

/**
 * Documents that must be there when nothing can be rendered: rendered at the start and again
 * whenever something in them expires. A rendering that fails leaves the last good one.
 */
export function keepDocuments(
  paths: readonly string[],
  render: Render,
  {
    retryAfter = 5_000,
    onFailure,
  }: { retryAfter?: number; onFailure?: (path: string) => void } = {},
): KeptDocuments {
  const kept = new Map<string, Rendered>()
  let running: Promise<void> | null = null
  let retry: NodeJS.Timeout | undefined
  let stopListening: (() => void) | undefined

  const isCurrent = (path: string) => {
    const document = kept.get(path)
    return document !== undefined && !expiredSince(document.tags, document.since)
  }

  function refresh(): Promise<void> {
    running ??= renewAll().finally(() => {
      running = null
      clearTimeout(retry)
      if (stopListening && !paths.every(isCurrent)) retry = setTimeout(refresh, retryAfter).unref()
    })
    return running
  }

  async function renewAll() {
    // One after the other: they must not take the first visitors' time.
    for (const path of paths) if (!isCurrent(path)) await renew(path)
  }

  async function renew(path: string) {
    const document = await render(path).catch(() => null)
    if (document && document.status === 200 && !document.failed) kept.set(path, document)
    else onFailure?.(path)
  }

  return {
    start() {
      stopListening ??= onExpiry(() => void refresh())
      return refresh()
    },
    get: (path) => kept.get(path)?.body ?? null,
    stop() {
      stopListening?.()
      stopListening = undefined
      clearTimeout(retry)
    },
  }
}
