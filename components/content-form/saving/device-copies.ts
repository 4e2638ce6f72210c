import { isSame } from '#lib/publishing/drafts/same-value.ts'
import { listDevice, readDevice, removeFromDevice, writeDevice } from './device-store.ts'

/** A snapshot that did not reach the server, kept in this browser. */
export type DeviceCopy<Snapshot> = {
  snapshot: Snapshot
  /** The stored snapshot that it was changed from. */
  base: Snapshot
  /** Earlier states of it that were sent without a response: the server may have stored one. */
  sent?: readonly Snapshot[]
  at: Date
  /** Whether the content was stored at all. */
  stored: boolean
  /** The user kept the other version in a conflict; else the page was left before it was saved. */
  declined?: boolean
}

/** A copy as a browser may hold it: versions before November 29, 2026 called the snapshot `words`. */
type StoredCopy<Snapshot> = DeviceCopy<Snapshot> | FormerCopy<Snapshot>
type FormerCopy<Snapshot> = Omit<DeviceCopy<Snapshot>, 'snapshot'> & { words: Snapshot }

const readCopy = <Snapshot>(copy: StoredCopy<Snapshot>): DeviceCopy<Snapshot> => {
  if ('snapshot' in copy) return copy
  const { words, ...rest } = copy
  return { ...rest, snapshot: words }
}

/** Key of the copies that closed tabs left: apart from those of open tabs, which would overwrite them. */
const leftKey = (key: string) => `${key}#left`

const tabPrefix = (key: string) => `${key}#tab `

/** Key of the copy that one tab writes. */
export const tabKey = (key: string, tab: string) => tabPrefix(key) + tab

/** Replaces the copies that closed tabs left. */
export async function writeLeftCopies<Snapshot>(key: string, copies: DeviceCopy<Snapshot>[]) {
  if (copies.length > 0) await writeDevice(leftKey(key), copies)
  else await removeFromDevice(leftKey(key))
}

/**
 * Collects the copies of tabs that are closed by now, newest first, without those that are equal to
 * `current`.
 */
export async function collectLeftCopies<Snapshot>(
  key: string,
  ownTabKey: string,
  current: Snapshot,
): Promise<DeviceCopy<Snapshot>[]> {
  const before = (await readDevice<StoredCopy<Snapshot>[]>(leftKey(key))) ?? []
  const open = await openTabs()
  const closed = (await listDevice(tabPrefix(key))).filter(
    (it) => it !== ownTabKey && !open.has(it),
  )
  const copies = await Promise.all(closed.map((it) => readDevice<StoredCopy<Snapshot>>(it)))
  const found = [...copies.flatMap((it) => it ?? []), ...before]
    .map(readCopy)
    .filter((it) => !isSame(it.snapshot, current))
    .toSorted((a, b) => b.at.getTime() - a.at.getTime())
  await writeLeftCopies(key, found)
  for (const it of closed) await removeFromDevice(it)
  return found
}

/** Holds a lock as long as this tab is open; the browser releases it however the tab ends. */
export async function holdTabLock(name: string): Promise<void> {
  // Without locks (plain HTTP), every other tab counts as closed: its copy may be offered twice,
  // but none is lost.
  await navigator.locks?.request(name, { ifAvailable: true }, () => new Promise(() => {}))
}

async function openTabs(): Promise<ReadonlySet<string>> {
  const { held = [] } = (await navigator.locks?.query()) ?? {}
  return new Set(held.flatMap((it) => it.name ?? []))
}

/**
 * Finds a new content that was started on this device, under a key that starts with `prefix`, and
 * never stored. Returns its id, or null.
 */
export async function findUnfinishedDraft(prefix: string, except: string): Promise<string | null> {
  const open = await openTabs()
  for (const key of await listDevice(prefix)) {
    const [content = ''] = key.split('#')
    if (content === except || open.has(key)) continue
    const found = await readDevice<DeviceCopy<unknown> | DeviceCopy<unknown>[]>(key)
    if ([found ?? []].flat().some((it) => !it.stored)) return content.slice(prefix.length)
  }
  return null
}
