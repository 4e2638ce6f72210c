'use client'

import { useEffect, useRef, useState } from 'react'
import { isSame } from '#lib/publishing/same-value.ts'
import { listDevice, readDevice, removeFromDevice, writeDevice } from './device-store.ts'
import type { Saver } from './saver.ts'

const PAUSE_MS = 200

/** Words that did not reach the server. */
export type DeviceCopy<Words> = {
  words: Words
  /** What they were changed from. */
  base: Words
  at: Date
  /** Whether the server had any of it. */
  stored: boolean
}

/**
 * Each state of the words within a fraction of a second, on this device, until the server has it:
 * outlives a crash, an ended session and a lost connection.
 */
export function useDeviceCopy<Words extends object>(saver: Saver<Words>, key: string) {
  const [left, setLeft] = useState<DeviceCopy<Words>[]>([])
  // What was left behind is kept apart, so that writing on does not write over it.
  const leftKey = `${key}#left`
  useEffect(() => {
    let over = false
    collect<Words>(key, leftKey, saver.get().words).then((found) => !over && setLeft(found))
    return () => {
      over = true
    }
  }, [key, leftKey, saver])
  useKeeping(saver, key)
  const forget = (copy: DeviceCopy<Words>) => {
    const rest = left.filter((it) => it !== copy)
    setLeft(rest)
    void (rest.length > 0 ? writeDevice(leftKey, rest) : removeFromDevice(leftKey))
  }
  return { left: left[0] ?? null, forget }
}

async function collect<Words>(key: string, leftKey: string, now: Words) {
  const last = await readDevice<DeviceCopy<Words>>(key)
  const before = (await readDevice<DeviceCopy<Words>[]>(leftKey)) ?? []
  const found = [...(last ? [last] : []), ...before].filter((it) => !isSame(it.words, now))
  if (found.length > 0) await writeDevice(leftKey, found)
  else await removeFromDevice(leftKey)
  if (last) await removeFromDevice(key)
  return found
}

function useKeeping<Words extends object>(saver: Saver<Words>, key: string) {
  const kept = useRef(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const keep = () => {
      timer = undefined
      const { words, base, stand } = saver.get()
      if (!saver.isDirty()) return
      kept.current = true
      const copy = { words, base, at: new Date(), stored: stand.lockVersion !== null }
      void writeDevice(key, copy)
    }
    const stop = saver.subscribe(() => {
      if (saver.isDirty()) {
        timer ??= setTimeout(keep, PAUSE_MS)
        return
      }
      clearTimeout(timer)
      timer = undefined
      if (kept.current) void removeFromDevice(key)
      kept.current = false
    })
    // The last moment in which anything can be kept.
    const onHide = () => timer && keep()
    addEventListener('pagehide', onHide)
    document.addEventListener('visibilitychange', onHide)
    return () => {
      stop()
      if (timer) keep()
      clearTimeout(timer)
      removeEventListener('pagehide', onHide)
      document.removeEventListener('visibilitychange', onHide)
    }
  }, [saver, key])
}

/** Of new ones that never reached the server: the newest that was begun on this device. */
export async function findBegun(prefix: string, except: string): Promise<string | null> {
  const keys = (await listDevice(prefix)).map((it) => it.replace(/#left$/, ''))
  for (const key of new Set(keys)) {
    if (key === except) continue
    const copies = [
      await readDevice<DeviceCopy<unknown>>(key),
      ...((await readDevice<DeviceCopy<unknown>[]>(`${key}#left`)) ?? []),
    ]
    if (copies.some((it) => it && !it.stored)) return key.slice(prefix.length)
  }
  return null
}
