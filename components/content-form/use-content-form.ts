'use client'

import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { ActionFailure, ActionResult } from '#lib/auth/staff-action.ts'
import type { ContentKindName } from '#lib/content-kind.ts'
import { editPath } from '#lib/content-kind.ts'
import type { FieldErrors } from '#lib/errors/errors.ts'
import type { ContentState } from '#lib/publishing/core/content-list.ts'
import type { PlanView } from '#lib/publishing/core/release.ts'
import type { FocusRequest } from './form-context.tsx'
import { postJson } from './post-json.ts'
import { createSaver, type SaveResult, type Saver } from './saver.ts'

export type Version = { id: string; lockVersion: number }

export type Author = { id: string; name: string; email: string }

/** What the server knows of the content when the form opens. */
export type FormContent<Snapshot> = {
  kind: ContentKindName
  /** Null: a new one. */
  version: Version | null
  /** Under which a new draft will be stored; null for kinds that are saved by hand. */
  newId: string | null
  /** Words in progress are saved by themselves. */
  autosaved: boolean
  /** There are stored words that are in no revision. */
  hasUnversionedChanges: boolean
  state: ContentState
  snapshot: Snapshot
  /** Where the public sees it; null if nowhere. */
  path: string | null
  savedAt: Date | null
  editor: string | null
  /** Whose words are written here. */
  author: Author
  /** What it waits for. */
  plan: PlanView | null
  /** By which clocks times are chosen and told; null for a new one, for which none can be set yet. */
  zones: { site: string; own: string } | null
}

/** What a step leaves behind: what went out with a publication, and what it has overtaken. */
type StepResult = Version & {
  publishedTogether?: readonly { title: string }[]
  cancelled?: readonly Date[]
}

export type Step = (previous: null, input: unknown) => Promise<ActionResult<StepResult>>

/** State of a content's form: words, version, messages, and the steps that change them. */
export function useContentForm<Snapshot extends object>(
  initial: FormContent<Snapshot>,
  save: Step,
) {
  const router = useRouter()
  const [state, setState] = useState(initial.state)
  const [author, setWriter] = useState(initial.author)
  const [editor, setEditor] = useState(initial.editor)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<ActionFailure | null>(null)
  const [publishedTogether, setAlong] = useState<readonly string[]>([])
  const [cancelledSchedules, setOvertaken] = useState<readonly Date[]>([])
  const [focus, setFocus] = useState<FocusRequest | null>(null)
  // The server has the last word, once it has been asked again.
  useEffect(() => setState(initial.state), [initial.state])
  const sender = useRef(initial.author.id)
  const [saver] = useState(() => saverFor(initial, sender, onSaved))
  const now = useSyncExternalStore(saver.subscribe, saver.get, saver.get)
  useEffect(() => saveWhenOnlineOrLeaving(saver), [saver])

  function onSaved({ id }: SaveResult, first: boolean) {
    setEditor(null)
    setState((before) => (before === 'published' ? 'pending' : before))
    const path = first && initial.autosaved ? editPath(initial.kind, id) : null
    // The same page under its own address: nothing is loaded, the cursor stays.
    if (path) window.history.replaceState(null, '', path)
  }

  const { savedVersion, problem } = now
  const { lockVersion } = savedVersion
  const version = lockVersion === null ? null : { id: savedVersion.id, lockVersion }
  const dirty = saver.isDirty() || version === null
  const shown = failure ?? (problem?.is === 'refused' ? problem.failure : null)

  // The same object until something else is refused: fields by the thousand read it.
  const errors = useMemo(() => fieldsOf(shown), [shown])

  const change = useCallback(
    (part: Partial<Snapshot>) => saver.write({ ...saver.get().snapshot, ...part }),
    [saver],
  )

  const focusOn = (path: string) => setFocus({ path, nonce: Date.now() })

  function refuse(result: ActionFailure): Outcome {
    setFailure(result)
    const first = Object.keys(fieldsOf(result)).find((it) => it !== 'form')
    if (first) focusOn(first)
    return 'no'
  }

  /** The words of now on the server, whatever it takes. False: the form says what is in the way. */
  async function storeCurrent(): Promise<boolean> {
    if (!initial.autosaved) return true
    // A new one with nothing in it yet is stored as it is, so that a step can say what is missing.
    if (saver.get().savedVersion.lockVersion === null && !saver.isDirty()) {
      saver.write({ ...saver.get().snapshot })
    }
    if (await saver.flush()) return true
    const { problem } = saver.get()
    if (problem?.is === 'refused') refuse(problem.failure)
    if (problem?.is === 'offline') refuse(unreachable)
    return false
  }

  /** What another version was in the way of goes again, once the words are merged and stored. */
  async function retryAfterMerge(work: () => Promise<Outcome>): Promise<boolean> {
    for (let tries = 0; tries < 3; tries += 1) {
      if (!(await storeCurrent())) return false
      const outcome = await saver.alone(work)
      if (outcome !== 'again') return outcome === 'done'
    }
    return false
  }

  /** An explicit save: a revision, and the address is reserved. */
  function saveWords(note?: string): Promise<Outcome> {
    const { snapshot: words, savedVersion } = saver.get()
    const version = savedVersion.lockVersion === null ? null : savedVersion
    const own = initial.autosaved ? { as: sender.current, note: note ?? null } : {}
    return run(save, { kind: initial.kind, version, snapshot: words, ...own }, (done) =>
      saver.saved({ ...done, savedAt: new Date().toISOString() }, words, true),
    )
  }

  async function run(
    step: Step,
    input: object,
    onDone: (version: Version) => void,
  ): Promise<Outcome> {
    const result = await step(null, input).catch(() => unreachable)
    if (!result.ok) return recover(result) ?? refuse(result)
    const { id, lockVersion, publishedTogether = [], cancelled = [] } = result.data
    onDone({ id, lockVersion })
    setAlong(publishedTogether.map((it) => it.title))
    setOvertaken(cancelled)
    return 'done'
  }

  /** What the saver can go on from, or asks about itself; null for any other refusal. */
  function recover(result: ActionFailure): Outcome | null {
    if (!RECOVERABLE_CODES.includes(result.code)) return null
    if (saver.refused(result)) return 'again'
    return saver.get().problem?.is === 'refused' ? null : 'no'
  }

  /** One thing at a time, from the first step to the last. */
  async function whileBusy(work: () => Promise<boolean>, after: ContentState | null) {
    const isNew = version === null
    setBusy(true)
    setFailure(null)
    const done = await work()
    setBusy(false)
    if (!done) return false
    if (after) setState(after)
    const path = editPath(initial.kind, saver.get().savedVersion.id) ?? '/admin'
    if (isNew && !initial.autosaved) router.replace(path)
    else router.refresh()
    return true
  }

  const current = () => {
    const { id, lockVersion } = saver.get().savedVersion
    return { id, lockVersion: lockVersion ?? 0 }
  }

  return {
    kind: initial.kind,
    path: initial.path,
    saver,
    now,
    snapshot: now.snapshot,
    change,
    version,
    state,
    dirty,
    autosaved: initial.autosaved,
    /** Stored words that no version in the history has. */
    hasUnversionedChanges: initial.autosaved && now.hasUnversionedChanges,
    busy,
    savedAt: now.savedAt,
    editor,
    author,
    /** Goes on under the name of who is signed in now. */
    writeAs(next: Author) {
      sender.current = next.id
      setWriter(next)
      saver.retry()
    },
    failure: shown,
    /** Refused while writing: nobody has asked for anything, so nothing on the page moves. */
    refusedByAutosave: failure === null && shown !== null,
    errors,
    focus,
    focusOn,
    publishedTogether,
    cancelledSchedules,
    plan: initial.plan,
    zones: initial.zones,
    /** Saves as a version of its own; a new content moves to its own address. */
    save: (note?: string) =>
      whileBusy(
        () => retryAfterMerge(() => saveWords(note)),
        initial.autosaved ? null : 'published',
      ),
    /** A step of its own, such as publishing; saves before it what is not saved. */
    step: (step: Step, after: ContentState) =>
      whileBusy(
        () =>
          retryAfterMerge(() => run(step, current(), (it) => saver.versionRaised(it.lockVersion))),
        after,
      ),
    /**
     * A step whose refusal is the caller's to show, such as a dialog; saves before it what is not
     * saved. Null: that is what was refused, and the form says why.
     */
    async runForDialog<Data extends Version>(
      step: (version: Version) => Promise<ActionResult<Data>>,
    ): Promise<ActionResult<Data> | null> {
      setBusy(true)
      setFailure(null)
      const result = (await storeCurrent())
        ? await saver.alone(() => step(current()).catch(() => unreachable))
        : null
      setBusy(false)
      if (!result) return null
      if (!result.ok && recover(result)) return null
      if (result.ok) saver.versionRaised(result.data.lockVersion)
      else if (Object.keys(fieldsOf(result)).some((it) => it !== 'dueAt' && it !== 'form')) {
        refuse(result)
        return null
      }
      router.refresh()
      return result
    },
  }
}

export type ContentFormState<Snapshot extends object> = ReturnType<typeof useContentForm<Snapshot>>

/** What the saver knows how to go on from. */
const RECOVERABLE_CODES: readonly string[] = ['conflict', 'unauthenticated', 'forbidden']

type Outcome = 'done' | 'again' | 'no'

function saverFor<Snapshot extends object>(
  initial: FormContent<Snapshot>,
  sender: { current: string },
  onSaved: (saved: SaveResult, first: boolean) => void,
) {
  const { kind, version, newId, snapshot, savedAt, hasUnversionedChanges, autosaved } = initial
  const savedVersion = version ?? { id: newId ?? '', lockVersion: null }
  return createSaver<Snapshot>(
    { snapshot: snapshot, savedVersion, savedAt, hasUnversionedChanges },
    {
      send: autosaved
        ? ({ id, lockVersion }, words) =>
            postJson<SaveResult>('/admin/autosave', {
              ...{ kind, as: sender.current, id, lockVersion, snapshot: words },
            })
        : null,
      onSaved,
    },
  )
}

/** As soon as there is a network again, and once more before the page is left. */
function saveWhenOnlineOrLeaving<Snapshot extends object>(saver: Saver<Snapshot>) {
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

const unreachable: ActionFailure = {
  ok: false,
  code: 'unavailable',
  message: 'The site did not answer. What you wrote is kept on this computer; try again.',
}

/** Messages of the snapshot by their path within it. */
function fieldsOf(failure: ActionFailure | null): FieldErrors {
  return Object.fromEntries(
    Object.entries(failure?.fields ?? {}).map(([path, messages]) => [
      path.replace(/^snapshot\./, ''),
      messages,
    ]),
  )
}
