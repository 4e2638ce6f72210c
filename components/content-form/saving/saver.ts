import type { ActionFailure, ActionResult } from '#lib/auth/staff-action.ts'
import { type Choice, type MergedChanges, mergeSnapshots } from '#lib/publishing/drafts/merge.ts'
import { isSame } from '#lib/publishing/drafts/same-value.ts'

/** Null: not stored yet. */
export type SavedVersion = { id: string; lockVersion: number | null }

export type SaveResult = { id: string; lockVersion: number; savedAt: string }

/** Both versions, and what they started from. */
export type ConflictVersions<Snapshot> = {
  base: Snapshot
  mine: Snapshot
  theirs: Snapshot
  lockVersion: number
  editor: string | null
}

export type SaveProblem<Snapshot> =
  | { is: 'offline' }
  | { is: 'signed-out' }
  | { is: 'somebody-else'; id: string; name: string; email: string }
  | { is: 'refused'; failure: ActionFailure }
  | { is: 'conflict'; versions: ConflictVersions<Snapshot> }

export type SaverState<Snapshot> = {
  snapshot: Snapshot
  /** What is stored, as far as this page knows. */
  base: Snapshot
  savedVersion: SavedVersion
  savedAt: Date | null
  /** On its way or about to be. */
  sending: boolean
  problem: SaveProblem<Snapshot> | null
  /** The last merge that went by itself. */
  merged: { editor: string | null; taken: MergedChanges } | null
  /** Stored words that are in no revision yet. */
  hasUnversionedChanges: boolean
}

type Send<Snapshot> = (
  savedVersion: SavedVersion,
  words: Snapshot,
) => Promise<ActionResult<SaveResult>>

type Options<Snapshot> = {
  /** Null: nothing is saved by itself. */
  send: Send<Snapshot> | null
  onSaved: (saved: SaveResult, first: boolean) => void
}

const SAVE_DEBOUNCE_MS = 800
const MAX_UNSAVED_MS = 5_000
const MAX_BACK_OFF_MS = 30_000

export type Saver<Snapshot extends object> = ReturnType<typeof createSaver<Snapshot>>

/**
 * Keeps what is written and brings it to the server: a pause after typing stops, every five seconds
 * while it goes on, one request at a time, and always the last words. Knows nothing of React.
 */
export function createSaver<Snapshot extends object>(
  initial: Pick<
    SaverState<Snapshot>,
    'snapshot' | 'savedVersion' | 'savedAt' | 'hasUnversionedChanges'
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
  /** Sent, and not answered: they may be stored or not. */
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

  function plan(delay: number) {
    clearTimeout(timer)
    if (send) timer = setTimeout(() => void go(), Math.max(0, delay))
  }

  /** Sends what there is; settles when it is answered. */
  async function go(): Promise<void> {
    clearTimeout(timer)
    if (inFlight) return inFlight
    if (!send || !isDirty() || pauses > 0 || needsDecision()) return
    inFlight = sendNow(send).finally(() => {
      inFlight = null
      if (isDirty() && !state.problem && pauses === 0) plan(pauseLeft())
    })
    return inFlight
  }

  /** Nothing goes by itself until somebody has decided. */
  const needsDecision = () => {
    const is = state.problem?.is
    return is === 'conflict' || is === 'signed-out' || is === 'somebody-else'
  }

  const pauseLeft = () =>
    Math.min(SAVE_DEBOUNCE_MS, MAX_UNSAVED_MS - (Date.now() - (dirtySince ?? Date.now())))

  async function sendNow(send: Send<Snapshot>): Promise<void> {
    const { snapshot: words, savedVersion } = state
    dirtySince = null
    unanswered.push(words)
    update({ sending: true })
    const result = await send(savedVersion, words).catch(() => null)
    if (result?.ok) return saved(result.data, words)
    if (!result || isTemporary(result)) return retryLater()
    refused(result)
  }

  function saved(done: SaveResult, words: Snapshot, cut = false) {
    const first = state.savedVersion.lockVersion === null
    unanswered = []
    failures = 0
    update({
      base: words,
      savedVersion: { id: done.id, lockVersion: done.lockVersion },
      savedAt: new Date(done.savedAt),
      sending: false,
      problem: null,
      hasUnversionedChanges: !cut,
    })
    onSaved(done, first)
  }

  function retryLater() {
    failures += 1
    update({ sending: false, problem: { is: 'offline' } })
    plan(Math.min(MAX_BACK_OFF_MS, 1_000 * 2 ** Math.min(failures - 1, 5)))
  }

  /** @returns whether the words may be sent again at once */
  function refused(failure: ActionFailure): boolean {
    const stored = storedVersionIn<Snapshot>(failure)
    if (stored) return mergeWith(stored)
    const other = otherUserIn(failure)
    const problem: SaveProblem<Snapshot> =
      failure.code === 'unauthenticated'
        ? { is: 'signed-out' }
        : other
          ? { is: 'somebody-else', ...other }
          : { is: 'refused', failure }
    update({ sending: false, problem })
    return false
  }

  function mergeWith({ lockVersion, stored, editor }: StoredVersion<Snapshot>): boolean {
    const own = unanswered.find((it) => isSame(it, stored))
    unanswered = []
    const savedVersion = { ...state.savedVersion, lockVersion }
    if (own) {
      update({
        base: own,
        savedVersion,
        sending: false,
        problem: null,
        hasUnversionedChanges: true,
      })
      plan(0)
      return true
    }
    const versions = { base: state.base, mine: state.snapshot, theirs: stored, lockVersion, editor }
    const {
      snapshot: words,
      conflicts,
      taken,
    } = mergeSnapshots(versions.base, versions.mine, stored)
    if (conflicts.length > 0) {
      update({ sending: false, problem: { is: 'conflict', versions } })
      return false
    }
    const news = taken.fields.length + taken.blocks > 0 || taken.moved
    runForDialog(words, stored, savedVersion)
    if (news) update({ merged: { editor, taken } })
    return true
  }

  function runForDialog(words: Snapshot, stored: Snapshot, savedVersion: SavedVersion) {
    const nothingLeft = isSame(words, stored)
    const base = nothingLeft ? words : stored
    update({
      snapshot: words,
      base,
      savedVersion,
      sending: false,
      problem: null,
      hasUnversionedChanges: true,
    })
    if (!nothingLeft) plan(0)
  }

  function write(words: Snapshot) {
    if (words === state.snapshot) return
    dirtySince ??= Date.now()
    const passing = state.problem?.is === 'refused'
    update({ snapshot: words, ...(passing ? { problem: null } : {}) })
    if (!inFlight && state.problem?.is !== 'offline') plan(pauseLeft())
  }

  return {
    get: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    isDirty,
    write,
    /** What was sent and not answered: stored or not, it is nobody else's. */
    unanswered: (): readonly Snapshot[] => unanswered,
    /** Words of an earlier visit, and what that had sent without hearing of it. */
    adopt(words: Snapshot, sent: readonly Snapshot[]) {
      unanswered.push(...sent)
      write(words)
    },
    /** Sends now what is not stored. False: it could not be stored. */
    async flush(): Promise<boolean> {
      for (let tries = 0; tries < 4 && isDirty() && !needsDecision(); tries += 1) {
        await go()
        if (state.problem && !needsDecision()) break
      }
      return !isDirty()
    },
    /** The network is back, or somebody has signed in. */
    retry() {
      if (state.problem?.is === 'conflict') return
      failures = 0
      update({ problem: null })
      void go()
    },
    /** No save goes out meanwhile: a step of its own changes the version. */
    async alone<Result>(work: () => Promise<Result>): Promise<Result> {
      pauses += 1
      try {
        await inFlight
        return await work()
      } finally {
        pauses -= 1
        if (isDirty() && !needsDecision()) plan(SAVE_DEBOUNCE_MS)
      }
    },
    saved,
    refused,
    /** A step that left the words as they are has raised the version, and cut them. */
    versionRaised: (lockVersion: number) =>
      update({
        savedVersion: { ...state.savedVersion, lockVersion },
        hasUnversionedChanges: false,
      }),
    /** Ends a conflict; what was chosen is saved. */
    resolve(choices: Readonly<Record<string, Choice>>) {
      if (state.problem?.is !== 'conflict') return
      const { base, theirs, lockVersion } = state.problem.versions
      const { snapshot: words } = mergeSnapshots(base, state.snapshot, theirs, choices)
      runForDialog(words, theirs, { ...state.savedVersion, lockVersion })
    },
    seenMerged: () => update({ merged: null }),
    stop: () => clearTimeout(timer),
  }
}

const PASSING: readonly string[] = ['unavailable', 'internal', 'timeout', 'rate-limited']

const isTemporary = ({ code }: ActionFailure) => PASSING.includes(code)

type StoredVersion<Snapshot> = { lockVersion: number; stored: Snapshot; editor: string | null }

function storedVersionIn<Snapshot>({ code, data }: ActionFailure): StoredVersion<Snapshot> | null {
  if (code !== 'conflict' || typeof data !== 'object' || data === null) return null
  const { lockVersion, stored, editor } = data as {
    lockVersion?: unknown
    stored?: unknown
    editor?: { name?: string } | null
  }
  return typeof lockVersion === 'number' && stored
    ? { lockVersion, stored: stored as Snapshot, editor: editor?.name ?? null }
    : null
}

type Person = { id: string; name: string; email: string }

function otherUserIn({ code, data }: ActionFailure): Person | null {
  if (code !== 'forbidden' || typeof data !== 'object' || data === null) return null
  return (data as { signedInAs?: Person }).signedInAs ?? null
}
