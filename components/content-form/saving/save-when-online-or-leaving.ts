import type { Saver } from './saver.ts'

/**
 * Saves when the network is back and before the page is left.
 *
 * @returns removes the listeners and saves once more
 */
export function saveWhenOnlineOrLeaving<Snapshot extends object>(saver: Saver<Snapshot>) {
  const onOnline = () => saver.get().problem?.is === 'offline' && saver.retry()
  const onHide = () => void saver.flush()
  window.addEventListener('online', onOnline)
  window.addEventListener('pagehide', onHide)
  return () => {
    window.removeEventListener('online', onOnline)
    window.removeEventListener('pagehide', onHide)
    void saver.flush()
  }
}
