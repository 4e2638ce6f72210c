import { useState } from 'react'
import { type Choice, mergeSnapshots } from '#lib/publishing/drafts/merge.ts'
import { isSame } from '#lib/publishing/drafts/same-value.ts'
import type { DeviceCopy } from './device-copies.ts'
import type { ConflictVersions } from './saver-state.ts'
import { useDeviceCopy } from './use-device-copy.ts'
import type { Saving } from './use-saving.ts'

type CopyConflict<Snapshot> = {
  versions: ConflictVersions<Snapshot>
  copy: DeviceCopy<Snapshot>
}

/** Unsaved changes of an earlier session, and merging them into the current snapshot. */
export function useUnsavedCopy<Snapshot extends object>(
  { saver, now }: Pick<Saving<Snapshot>, 'saver' | 'now'>,
  key: string,
) {
  const { left: copy, discard, setAside } = useDeviceCopy(saver, key)
  const [conflict, setConflict] = useState<CopyConflict<Snapshot> | null>(null)
  const adopt = (merged: Snapshot, from: DeviceCopy<Snapshot>) => {
    saver.adopt(merged, from.sent ?? [])
    discard(from)
  }
  return {
    /** The copy that is offered; null if there is none. */
    copy,
    discard: () => copy && discard(copy),
    setAside,
    /** Parts that the copy and the current snapshot changed differently; null if there are none. */
    conflict: conflict?.versions ?? null,
    /** Merges the copy into the current snapshot, so that neither side is lost. */
    restore() {
      if (!copy) return
      const theirs = now.snapshot
      const versions = {
        // The server may have stored an earlier part of the copy although its response was lost.
        base: copy.sent?.find((it) => isSame(it, theirs)) ?? copy.base,
        mine: copy.snapshot,
        theirs,
        lockVersion: now.savedVersion.lockVersion ?? 0,
        editor: null,
      }
      const { snapshot: merged, conflicts } = mergeSnapshots(versions.base, versions.mine, theirs)
      if (conflicts.length > 0) setConflict({ versions, copy })
      else adopt(merged, copy)
    },
    resolve(choices: Readonly<Record<string, Choice>>) {
      if (!conflict) return
      const { base, mine, theirs } = conflict.versions
      adopt(mergeSnapshots(base, mine, theirs, choices).snapshot, conflict.copy)
      setConflict(null)
    },
  }
}
