import type { Saver } from './saver.ts'

/** Calls `listener` after each save, automatic or explicit; returns the function that unsubscribes. */
export function onSaved<Snapshot extends object>(
  saver: Pick<Saver<Snapshot>, 'get' | 'subscribe'>,
  listener: () => void,
): () => void {
  let last = saver.get().savedAt
  return saver.subscribe(() => {
    const now = saver.get().savedAt
    if (now === last) return
    last = now
    listener()
  })
}
