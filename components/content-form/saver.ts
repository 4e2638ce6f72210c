import type { ActionFailure, ActionResult } from '#lib/auth/staff-action.ts'
import { type Choice, mergeWords, type Taken } from '#lib/publishing/drafts/merge.ts'
import { isSame } from '#lib/publishing/drafts/same-value.ts'

/** Null: not stored yet. */
export type Stand = { id: string; lockVersion: number | null }

export type Landed = { id: string; lockVersion: number; savedAt: string }

/** Both versions, and what they started from. */
export type Meeting<Words> = {
  base: Words
  mine: Words
  theirs: Words
  lockVersion: number
  editor: string | null
}

export type Trouble<Words> =
  | { is: 'offline' }
  | { is: 'signed-out' }
  | { is: 'somebody-else'; id: string; name: string; email: string }
  | { is: 'refused'; failure: ActionFailure }
  | { is: 'conflict'; meeting: Meeting<Words> }

export type SaverState<Words> = {
  words: Words
  /** What is stored, as far as this page knows. */
  base: Words
  stand: Stand
  savedAt: Date | null
  /** On its way or about to be. */
  sending: boolean
  trouble: Trouble<Words> | null
  /** The last merge that went by itself. */
  merged: { editor: string | null; taken: Taken } | null
  /** Stored words that are in no revision yet. */
  uncut: boolean
}

type Send<Words> = (stand: Stand, words: Words) => Promise<ActionResult<Landed>>

type Options<Words> = {
  /** Null: nothing is saved by itself. */
  send: Send<Words> | null
  onLanded: (landed: Landed, first: boolean) => void
}

const PAUSE_MS = 800
const LONGEST_MS = 5_000
const MOST_BACK_OFF_MS = 30_000

export type Saver<Words extends object> = ReturnType<typeof createSaver<Words>>

/**
 * Keeps what is written and brings it to the server: a pause after typing stops, every five seconds
 * while it goes on, one request at a time, and always the last words. Knows nothing of React.
 */
export function createSaver<Words extends object>(
  initial: Pick<SaverState<Words>, 'words' | 'stand' | 'savedAt' | 'uncut'>,
  { send, onLanded }: Options<Words>,
) {
  let state: SaverState<Words> = {
    ...initial,
    base: initial.words,
    sending: false,
    trouble: null,
    merged: null,
  }
  const listeners = new Set<() => void>()
  /** Sent, and not answered: they may be stored or not. */
  let unanswered: Words[] = []
  let flight: Promise<void> | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let dirtySince: number | null = null
  let failures = 0
  let held = 0

  const update = (part: Partial<SaverState<Words>>) => {
    state = { ...state, ...part }
    for (const listener of listeners) listener()
  }
  const isDirty = () => state.words !== state.base

  function plan(delay: number) {
    clearTimeout(timer)
    if (send) timer = setTimeout(() => void go(), Math.max(0, delay))
  }

  /** Sends what there is; settles when it is answered. */
  async function go(): Promise<void> {
    clearTimeout(timer)
    if (flight) return flight
    if (!send || !isDirty() || held > 0 || isStuck()) return
    flight = transmit(send).finally(() => {
      flight = null
      if (isDirty() && !state.trouble && held === 0) plan(pauseLeft())
    })
    return flight
  }

  /** Nothing goes by itself until somebody has decided. */
  const isStuck = () => {
    const is = state.trouble?.is
    return is === 'conflict' || is === 'signed-out' || is === 'somebody-else'
  }

  const pauseLeft = () => Math.min(PAUSE_MS, LONGEST_MS - (Date.now() - (dirtySince ?? Date.now())))

  async function transmit(send: Send<Words>): Promise<void> {
    const { words, stand } = state
    dirtySince = null
    unanswered.push(words)
    update({ sending: true })
    const result = await send(stand, words).catch(() => null)
    if (result?.ok) return landed(result.data, words)
    if (!result || isPassing(result)) return later()
    refused(result)
  }

  function landed(done: Landed, words: Words, cut = false) {
    const first = state.stand.lockVersion === null
    unanswered = []
    failures = 0
    update({
      base: words,
      stand: { id: done.id, lockVersion: done.lockVersion },
      savedAt: new Date(done.savedAt),
      sending: false,
      trouble: null,
      uncut: !cut,
    })
    onLanded(done, first)
  }

  function later() {
    failures += 1
    update({ sending: false, trouble: { is: 'offline' } })
    plan(Math.min(MOST_BACK_OFF_MS, 1_000 * 2 ** Math.min(failures - 1, 5)))
  }

  /** @returns whether the words may be sent again at once */
  function refused(failure: ActionFailure): boolean {
    const stored = storedIn<Words>(failure)
    if (stored) return meet(stored)
    const other = somebodyElse(failure)
    const trouble: Trouble<Words> =
      failure.code === 'unauthenticated'
        ? { is: 'signed-out' }
        : other
          ? { is: 'somebody-else', ...other }
          : { is: 'refused', failure }
    update({ sending: false, trouble })
    return false
  }

  function meet({ lockVersion, stored, editor }: StoredVersion<Words>): boolean {
    const own = unanswered.find((it) => isSame(it, stored))
    unanswered = []
    const stand = { ...state.stand, lockVersion }
    if (own) {
      update({ base: own, stand, sending: false, trouble: null, uncut: true })
      plan(0)
      return true
    }
    const meeting = { base: state.base, mine: state.words, theirs: stored, lockVersion, editor }
    const { words, conflicts, taken } = mergeWords(meeting.base, meeting.mine, stored)
    if (conflicts.length > 0) {
      update({ sending: false, trouble: { is: 'conflict', meeting } })
      return false
    }
    const news = taken.fields.length + taken.blocks > 0 || taken.moved
    settle(words, stored, stand)
    if (news) update({ merged: { editor, taken } })
    return true
  }

  function settle(words: Words, stored: Words, stand: Stand) {
    const nothingLeft = isSame(words, stored)
    const base = nothingLeft ? words : stored
    update({ words, base, stand, sending: false, trouble: null, uncut: true })
    if (!nothingLeft) plan(0)
  }

  function write(words: Words) {
    if (words === state.words) return
    dirtySince ??= Date.now()
    const passing = state.trouble?.is === 'refused'
    update({ words, ...(passing ? { trouble: null } : {}) })
    if (!flight && state.trouble?.is !== 'offline') plan(pauseLeft())
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
    unanswered: (): readonly Words[] => unanswered,
    /** Words of an earlier visit, and what that had sent without hearing of it. */
    takeUp(words: Words, sent: readonly Words[]) {
      unanswered.push(...sent)
      write(words)
    },
    /** Sends now what is not stored. False: it could not be stored. */
    async flush(): Promise<boolean> {
      for (let tries = 0; tries < 4 && isDirty() && !isStuck(); tries += 1) {
        await go()
        if (state.trouble && !isStuck()) break
      }
      return !isDirty()
    },
    /** The network is back, or somebody has signed in. */
    retry() {
      if (state.trouble?.is === 'conflict') return
      failures = 0
      update({ trouble: null })
      void go()
    },
    /** No save goes out meanwhile: a step of its own changes the version. */
    async alone<Result>(work: () => Promise<Result>): Promise<Result> {
      held += 1
      try {
        await flight
        return await work()
      } finally {
        held -= 1
        if (isDirty() && !isStuck()) plan(PAUSE_MS)
      }
    },
    landed,
    refused,
    /** A step that left the words as they are has raised the version, and cut them. */
    stepped: (lockVersion: number) =>
      update({ stand: { ...state.stand, lockVersion }, uncut: false }),
    /** Ends a conflict; what was chosen is saved. */
    resolve(choices: Readonly<Record<string, Choice>>) {
      if (state.trouble?.is !== 'conflict') return
      const { base, theirs, lockVersion } = state.trouble.meeting
      const { words } = mergeWords(base, state.words, theirs, choices)
      settle(words, theirs, { ...state.stand, lockVersion })
    },
    seenMerged: () => update({ merged: null }),
    stop: () => clearTimeout(timer),
  }
}

const PASSING: readonly string[] = ['unavailable', 'internal', 'timeout', 'rate-limited']

const isPassing = ({ code }: ActionFailure) => PASSING.includes(code)

type StoredVersion<Words> = { lockVersion: number; stored: Words; editor: string | null }

function storedIn<Words>({ code, data }: ActionFailure): StoredVersion<Words> | null {
  if (code !== 'conflict' || typeof data !== 'object' || data === null) return null
  const { lockVersion, stored, editor } = data as {
    lockVersion?: unknown
    stored?: unknown
    editor?: { name?: string } | null
  }
  return typeof lockVersion === 'number' && stored
    ? { lockVersion, stored: stored as Words, editor: editor?.name ?? null }
    : null
}

type Person = { id: string; name: string; email: string }

function somebodyElse({ code, data }: ActionFailure): Person | null {
  if (code !== 'forbidden' || typeof data !== 'object' || data === null) return null
  return (data as { signedInAs?: Person }).signedInAs ?? null
}
