import type { ActionFailure, ActionResult } from '#lib/auth/staff-action.ts'
import { type Choice, mergeSnapshots } from '#lib/publishing/drafts/merge.ts'
import { isSame } from '#lib/publishing/drafts/same-value.ts'
import { isTemporary, problemOf, type StoredVersion, storedVersionIn } from './save-failure.ts'
import {
  needsDecision,
  type SavedVersion,
  type SaveResult,
  type SaverState,
} from './saver-state.ts'

type Send<Snapshot> = (
  savedVersion: SavedVersion,
  snapshot: Snapshot,
) => Promise<ActionResult<SaveResult>>

type Options<Snapshot> = {
  /** Null: nothing is saved automatically. */
  send: Send<Snapshot> | null
  onSaved: (saved: SaveResult, first: boolean) => void
}

const SAVE_DEBOUNCE_MS = 800
const MAX_UNSAVED_MS = 5_000
const MIN_BACK_OFF_MS = 1_000
const MAX_BACK_OFF_MS = 30_000
const MAX_FLUSH_ATTEMPTS = 4

export type Saver<Snapshot extends object> = ReturnType<typeof createSaver<Snapshot>>

/**
 * Holds the snapshot that is edited and saves it: shortly after typing stops, every five seconds
 * while it goes on, one request at a time, and always the latest snapshot. Independent of React.
 */
export function createSaver<Snapshot extends object>(
  initial: Pick<
    SaverState<Snapshot>,
    'snapshot' | 'savedVersion' | 'savedAt' | 'hasUnversionedChanges' | 'invalid'
  >,
  { send, onSaved }: Options<Snapshot>,
) {
  let state: SaverState<Snapshot> = {
    ...initial,
    base: initial.snapshot,
    sending: false,
    problem: null,
    merged: null,
  }
  const listeners = new Set<() => void>()
  /** Snapshots that were sent without a response: each may be stored or not. */
  let unanswered: Snapshot[] = []
  let inFlight: Promise<void> | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let dirtySince: number | null = null
  let failures = 0
  let pauses = 0

  const update = (part: Partial<SaverState<Snapshot>>) => {
    state = { ...state, ...part }
    for (const listener of listeners) listener()
  }
  const isDirty = () => state.snapshot !== state.base

  function sendAfter(delayMs: number) {
    clearTimeout(timer)
    if (send) timer = setTimeout(() => void sendChanges(), Math.max(0, delayMs))
  }

  /** Sends unsaved changes, if any; resolves when the request has ended. */
  async function sendChanges(): Promise<void> {
    clearTimeout(timer)
    if (inFlight) return inFlight
    if (!send || !isDirty() || pauses > 0 || needsDecision(state.problem)) return
    inFlight = sendNow(send).finally(() => {
      inFlight = null
      if (isDirty() && !state.problem && pauses === 0) sendAfter(debounceLeft())
    })
    return inFlight
  }

  const debounceLeft = () =>
    Math.min(SAVE_DEBOUNCE_MS, MAX_UNSAVED_MS - (Date.now() - (dirtySince ?? Date.now())))

  async function sendNow(send: Send<Snapshot>): Promise<void> {
    const { snapshot, savedVersion } = state
    dirtySince = null
    unanswered.push(snapshot)
    update({ sending: true })
    const result = await send(savedVersion, snapshot).catch(() => null)
    if (result?.ok) return saved(result.data, snapshot)
    if (!result || isTemporary(result)) return retryLater()
    refused(result)
  }

  /** Records that `snapshot` is stored, by autosave or as a revision. */
  function saved(result: SaveResult, snapshot: Snapshot, isRevision = false) {
    const first = state.savedVersion.lockVersion === null
    unanswered = []
    failures = 0
    update({
      base: snapshot,
      savedVersion: { id: result.id, lockVersion: result.lockVersion },
      savedAt: new Date(result.savedAt),
      sending: false,
      problem: null,
      hasUnversionedChanges: !isRevision,
      ...(result.invalid ? { invalid: result.invalid } : {}),
    })
    onSaved(result, first)
  }

  function retryLater() {
    failures += 1
    update({ sending: false, problem: { is: 'offline' } })
    sendAfter(Math.min(MAX_BACK_OFF_MS, MIN_BACK_OFF_MS * 2 ** Math.min(failures - 1, 5)))
  }

  /** @returns whether the save may be repeated at once */
  function refused(failure: ActionFailure): boolean {
    const stored = storedVersionIn<Snapshot>(failure)
    if (stored) return mergeWith(stored)
    update({ sending: false, problem: problemOf(failure) })
    return false
  }

  /** @returns false if both versions changed the same part, so that the user has to choose */
  function mergeWith({ lockVersion, stored, editor }: StoredVersion<Snapshot>): boolean {
    const own = unanswered.find((it) => isSame(it, stored))
    unanswered = []
    const savedVersion = { ...state.savedVersion, lockVersion }
    if (own) {
      // The save had reached the server, only its response was lost.
      update({
        base: own,
        savedVersion,
        sending: false,
        problem: null,
        hasUnversionedChanges: true,
      })
      sendAfter(0)
      return true
    }
    const versions = { base: state.base, mine: state.snapshot, theirs: stored, lockVersion, editor }
    const {
      snapshot: merged,
      conflicts,
      taken,
    } = mergeSnapshots(versions.base, versions.mine, stored)
    if (conflicts.length > 0) {
      update({ sending: false, problem: { is: 'conflict', versions } })
      return false
    }
    const hasNews = taken.fields.length + taken.blocks > 0 || taken.moved
    rebase(merged, stored, savedVersion)
    if (hasNews) update({ merged: { editor, taken } })
    return true
  }

  /** Continues with `snapshot` on top of what is stored now. */
  function rebase(snapshot: Snapshot, stored: Snapshot, savedVersion: SavedVersion) {
    const isStored = isSame(snapshot, stored)
    update({
      snapshot,
      base: isStored ? snapshot : stored,
      savedVersion,
      sending: false,
      problem: null,
      hasUnversionedChanges: true,
    })
    if (!isStored) sendAfter(0)
  }

  function write(snapshot: Snapshot) {
    if (snapshot === state.snapshot) return
    dirtySince ??= Date.now()
    const wasRefused = state.problem?.is === 'refused'
    update({ snapshot, ...(wasRefused ? { problem: null } : {}) })
    if (!inFlight && state.problem?.is !== 'offline') sendAfter(debounceLeft())
  }

  return {
    get: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    isDirty,
    write,
    /** Snapshots that were sent without a response: if one is stored, it is this user's own. */
    unanswered: (): readonly Snapshot[] => unanswered,
    /** Continues with a snapshot of an earlier session, which had sent `sent` without a response. */
    adopt(snapshot: Snapshot, sent: readonly Snapshot[]) {
      unanswered.push(...sent)
      write(snapshot)
    },
    /** Saves unsaved changes now. Returns false if they could not be saved. */
    async flush(): Promise<boolean> {
      for (let attempt = 0; attempt < MAX_FLUSH_ATTEMPTS; attempt += 1) {
        if (!isDirty() || needsDecision(state.problem)) break
        await sendChanges()
        if (state.problem && !needsDecision(state.problem)) break
      }
      return !isDirty()
    },
    /** Saves again after the network is back or the user has signed in. */
    retry() {
      if (state.problem?.is === 'conflict') return
      failures = 0
      update({ problem: null })
      void sendChanges()
    },
    /** Runs a step that changes the version by itself; no automatic save is sent meanwhile. */
    async runExclusively<Result>(work: () => Promise<Result>): Promise<Result> {
      pauses += 1
      try {
        await inFlight
        return await work()
      } finally {
        pauses -= 1
        if (isDirty() && !needsDecision(state.problem)) sendAfter(SAVE_DEBOUNCE_MS)
      }
    },
    saved,
    refused,
    /** Records that a step has raised the version and made a revision of the stored snapshot. */
    versionRaised: (lockVersion: number) =>
      update({
        savedVersion: { ...state.savedVersion, lockVersion },
        hasUnversionedChanges: false,
      }),
    /** Ends a conflict with the user's choices and saves the result. */
    resolve(choices: Readonly<Record<string, Choice>>) {
      if (state.problem?.is !== 'conflict') return
      const { base, theirs, lockVersion } = state.problem.versions
      const { snapshot: merged } = mergeSnapshots(base, state.snapshot, theirs, choices)
      rebase(merged, theirs, { ...state.savedVersion, lockVersion })
    },
    dismissMerged: () => update({ merged: null }),
    stop: () => clearTimeout(timer),
  }
}
