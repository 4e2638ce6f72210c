'use client'

import { useEffect, useState } from 'react'

const PAUSE_MS = 400

export type LocalCopy<Snapshot> = { snapshot: Snapshot; at: string }

/**
 * What is not saved yet, kept on this computer: a lost connection or a closed window loses nothing.
 *
 * @returns what was left behind the last time, until it is taken or thrown away
 */
export function useLocalCopy<Snapshot>(key: string, snapshot: Snapshot, dirty: boolean) {
  const [left, setLeft] = useState<LocalCopy<Snapshot> | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked for once, when the form opens
  useEffect(() => {
    const copy = read<Snapshot>(key)
    if (copy && JSON.stringify(copy.snapshot) !== JSON.stringify(snapshot)) setLeft(copy)
  }, [key])
  useEffect(() => {
    if (!dirty) return
    const timer = setTimeout(() => {
      write(key, { snapshot, at: new Date().toISOString() })
      setLeft(null)
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [key, snapshot, dirty])
  const forget = () => {
    remove(key)
    setLeft(null)
  }
  return { left, forget }
}

/** Storage may be full or forbidden: then there is no copy, and everything else goes on. */
function read<Snapshot>(key: string): LocalCopy<Snapshot> | null {
  try {
    const stored = localStorage.getItem(key)
    return stored ? (JSON.parse(stored) as LocalCopy<Snapshot>) : null
  } catch {
    return null
  }
}

function write(key: string, copy: LocalCopy<unknown>) {
  try {
    localStorage.setItem(key, JSON.stringify(copy))
  } catch {}
}

function remove(key: string) {
  try {
    localStorage.removeItem(key)
  } catch {}
}
