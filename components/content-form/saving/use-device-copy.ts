import { useEffect, useRef, useState } from 'react'
import {
  collectLeftCopies,
  type DeviceCopy,
  holdTabLock,
  tabKey,
  writeLeftCopies,
} from './device-copies.ts'
import { removeFromDevice, writeDevice } from './device-store.ts'
import type { Saver } from './saver.ts'

const WRITE_DEBOUNCE_MS = 200

/**
 * Keeps unsaved changes on this device until the server has stored them, so that they survive a
 * crash, an ended session and a lost connection. Each tab has its own copy.
 */
export function useDeviceCopy<Snapshot extends object>(saver: Saver<Snapshot>, key: string) {
  const [copies, setCopies] = useState<DeviceCopy<Snapshot>[]>([])
  const [tab] = useState(() => crypto.randomUUID().slice(0, 8))
  const ownKey = tabKey(key, tab)
  useEffect(() => {
    let stopped = false
    void holdTabLock(ownKey)
    collectLeftCopies(key, ownKey, saver.get().snapshot).then((found) => {
      if (!stopped) setCopies(found)
    })
    return () => {
      stopped = true
    }
  }, [key, ownKey, saver])
  useWriteToDevice(saver, ownKey)
  const replace = (changed: DeviceCopy<Snapshot>[]) => {
    setCopies(changed)
    void writeLeftCopies(key, changed)
  }
  return {
    /** The newest copy that a closed tab left; null if there is none. */
    left: copies[0] ?? null,
    discard: (copy: DeviceCopy<Snapshot>) => replace(copies.filter((it) => it !== copy)),
    /** Keeps a version that the user declined in a conflict, so that it can be restored. */
    setAside: (snapshot: Snapshot, base: Snapshot) =>
      replace([{ snapshot, base, at: new Date(), stored: true, declined: true }, ...copies]),
  }
}

function useWriteToDevice<Snapshot extends object>(saver: Saver<Snapshot>, key: string) {
  const isWritten = useRef(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let last: Snapshot | null = null
    const write = () => {
      timer = undefined
      const { snapshot, base, savedVersion } = saver.get()
      // A failed save changes neither the copy nor its time.
      if (!saver.isDirty() || snapshot === last) return
      last = snapshot
      isWritten.current = true
      const sent = saver.unanswered()
      const stored = savedVersion.lockVersion !== null
      const copy: DeviceCopy<Snapshot> = { snapshot, base, sent, at: new Date(), stored }
      void writeDevice(key, copy)
    }
    const stop = saver.subscribe(() => {
      if (saver.isDirty()) {
        timer ??= setTimeout(write, WRITE_DEBOUNCE_MS)
        return
      }
      clearTimeout(timer)
      timer = undefined
      if (isWritten.current) void removeFromDevice(key)
      last = null
      isWritten.current = false
    })
    // The last moment at which a page can write anything.
    const onHide = () => timer && write()
    addEventListener('pagehide', onHide)
    document.addEventListener('visibilitychange', onHide)
    return () => {
      stop()
      if (timer) write()
      clearTimeout(timer)
      removeEventListener('pagehide', onHide)
      document.removeEventListener('visibilitychange', onHide)
    }
  }, [saver, key])
}
