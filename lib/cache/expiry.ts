import { remember } from '#lib/database/remember.ts'

/** A process recognises its own notification by `id` and ignores it. */
export type Expiry = { readonly id: string; readonly tags: readonly string[] | 'all' }

type ExpiryState = {
  /** Counts expiries; a render notes it when it starts. */
  generation: number
  everythingExpiredAt: number
  expiredAt: Map<string, number>
  applied: Set<string>
  listeners: Set<(expiry: Expiry) => void>
}

const state = remember(
  'expiry',
  (): ExpiryState => ({
    generation: 0,
    everythingExpiredAt: 0,
    expiredAt: new Map(),
    applied: new Set(),
    listeners: new Set(),
  }),
)

const MAX_EXPIRED_TAGS = 50_000
const MAX_APPLIED_IDS = 1_000

/** The current expiry generation: take it before reading data, pass it to `expiredSince` afterwards. */
export const currentGeneration = (): number => state.generation

/** Whether one of these tags has expired after that generation. */
export function expiredSince(tags: Iterable<string>, since: number): boolean {
  if (state.everythingExpiredAt > since) return true
  for (const tag of tags) if ((state.expiredAt.get(tag) ?? 0) > since) return true
  return false
}

/** Marks tags as expired at once; a second call with the same id does nothing. */
export function expire(expiry: Expiry): void {
  if (state.applied.has(expiry.id)) return
  recordApplied(expiry.id)
  state.generation += 1
  if (expiry.tags === 'all' || state.expiredAt.size + expiry.tags.length > MAX_EXPIRED_TAGS) {
    state.everythingExpiredAt = state.generation
    state.expiredAt.clear()
  } else {
    for (const tag of expiry.tags) state.expiredAt.set(tag, state.generation)
  }
  for (const listener of state.listeners) listener(expiry)
}

/** Expires every tag, after a time in which notifications may have been missed. */
export const expireEverything = (): void => expire({ id: crypto.randomUUID(), tags: 'all' })

/** Registers a listener that runs within `expire`, so it must return quickly. */
export function onExpiry(listener: (expiry: Expiry) => void): () => void {
  state.listeners.add(listener)
  return () => state.listeners.delete(listener)
}

function recordApplied(id: string): void {
  state.applied.add(id)
  if (state.applied.size > MAX_APPLIED_IDS) {
    const oldest = state.applied.values().next().value
    if (oldest !== undefined) state.applied.delete(oldest)
  }
}
