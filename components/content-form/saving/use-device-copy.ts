'use client'

import { useEffect, useRef, useState } from 'react'
import { isSame } from '#lib/publishing/drafts/same-value.ts'
import { listDevice, readDevice, removeFromDevice, writeDevice } from './device-store.ts'
import type { Saver } from './saver.ts'

const WRITE_DEBOUNCE_MS = 200

/** Words that did not reach the server. */
export type DeviceCopy<Snapshot> = {
  snapshot: Snapshot
  /** What they were changed from. */
  base: Snapshot
  /** Earlier states of them that were on their way: the server may have these. */
  sent?: readonly Snapshot[]
  at: Date
  /** Whether the server had any of it. */
  stored: boolean
  /** Set aside by choice, in a conflict; else the page was left before they were saved. */
  declined?: boolean
}

/**
 * Each state of the words within a fraction of a second, on this device, until the server has it:
 * outlives a crash, an ended session and a lost connection. Each tab keeps its own.
 */
export function useDeviceCopy<Snapshot extends object>(saver: Saver<Snapshot>, key: string) {
  const [left, setLeft] = useState<DeviceCopy<Snapshot>[]>([])
  const [tab] = useState(() => crypto.randomUUID().slice(0, 8))
  const own = `${key}#tab ${tab}`
  useEffect(() => {
    let over = false
    void holdTabLock(own)
    collect<Snapshot>(key, own, saver.get().snapshot).then((found) => !over && setLeft(found))
    return () => {
      over = true
    }
  }, [key, own, saver])
  useWriteToDevice(saver, own)
  const keep = (copies: DeviceCopy<Snapshot>[]) => {
    setLeft(copies)
    void (copies.length > 0
      ? writeDevice(unsavedKey(key), copies)
      : removeFromDevice(unsavedKey(key)))
  }
  return {
    left: left[0] ?? null,
    forget: (copy: DeviceCopy<Snapshot>) => keep(left.filter((it) => it !== copy)),
    /** Words that were not taken, to come back to. */
    setAside: (words: Snapshot, base: Snapshot) =>
      keep([{ snapshot: words, base, at: new Date(), stored: true, declined: true }, ...left]),
  }
}

/** What tabs that are gone have left behind is kept apart, so that writing on does not write over it. */
const unsavedKey = (key: string) => `${key}#left`

/** A copy as a browser may hold it: versions before November 29, 2026 called the snapshot `words`. */
type StoredCopy<Snapshot> = DeviceCopy<Snapshot> | FormerCopy<Snapshot>
type FormerCopy<Snapshot> = Omit<DeviceCopy<Snapshot>, 'snapshot'> & { words: Snapshot }

const readCopy = <Snapshot>(copy: StoredCopy<Snapshot>): DeviceCopy<Snapshot> => {
  if ('snapshot' in copy) return copy
  const { words, ...rest } = copy
  return { ...rest, snapshot: words }
}

async function collect<Snapshot>(key: string, own: string, now: Snapshot) {
  const before = (await readDevice<StoredCopy<Snapshot>[]>(unsavedKey(key))) ?? []
  const living = await openTabs()
  const dead = (await listDevice(`${key}#tab `)).filter((it) => it !== own && !living.has(it))
  const copies = await Promise.all(dead.map((it) => readDevice<StoredCopy<Snapshot>>(it)))
  const found = [...copies.flatMap((it) => it ?? []), ...before]
    .map(readCopy)
    .filter((it) => !isSame(it.snapshot, now))
    .toSorted((a, b) => b.at.getTime() - a.at.getTime())
  if (found.length > 0) await writeDevice(unsavedKey(key), found)
  else await removeFromDevice(unsavedKey(key))
  for (const it of dead) await removeFromDevice(it)
  return found
}

/** The browser lets go of it when the tab ends, however it ends. */
async function holdTabLock(name: string): Promise<void> {
  // Where pages have no locks (plain HTTP), every other tab counts as gone: offered twice is not lost.
  await navigator.locks?.request(name, { ifAvailable: true }, () => new Promise(() => {}))
}

async function openTabs(): Promise<ReadonlySet<string>> {
  const { held = [] } = (await navigator.locks?.query()) ?? {}
  return new Set(held.flatMap((it) => it.name ?? []))
}

function useWriteToDevice<Snapshot extends object>(saver: Saver<Snapshot>, key: string) {
  const kept = useRef(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let last: Snapshot | null = null
    const keep = () => {
      timer = undefined
      const { snapshot, base, savedVersion } = saver.get()
      // A try that failed changes nothing of what is kept, nor since when.
      if (!saver.isDirty() || snapshot === last) return
      last = snapshot
      kept.current = true
      const sent = saver.unanswered()
      const stored = savedVersion.lockVersion !== null
      const copy: DeviceCopy<Snapshot> = { snapshot, base, sent, at: new Date(), stored }
      void writeDevice(key, copy)
    }
    const stop = saver.subscribe(() => {
      if (saver.isDirty()) {
        timer ??= setTimeout(keep, WRITE_DEBOUNCE_MS)
        return
      }
      clearTimeout(timer)
      timer = undefined
      if (kept.current) void removeFromDevice(key)
      last = null
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
export async function findUnfinishedDrafts(prefix: string, except: string): Promise<string | null> {
  const living = await openTabs()
  for (const key of await listDevice(prefix)) {
    const [content = ''] = key.split('#')
    if (content === except || living.has(key)) continue
    const found = await readDevice<DeviceCopy<unknown> | DeviceCopy<unknown>[]>(key)
    if ([found ?? []].flat().some((it) => !it.stored)) return content.slice(prefix.length)
  }
  return null
}
