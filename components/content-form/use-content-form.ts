'use client'

import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { ActionFailure, ActionResult } from '#lib/auth/staff-action.ts'
import type { ContentKindName } from '#lib/content-kind.ts'
import { editPath } from '#lib/content-kind.ts'
import type { ContentState } from '#lib/publishing/core/content-list.ts'
import type { PlanView } from '#lib/publishing/core/release.ts'
import type { FocusRequest } from './form-context.tsx'
import { fieldErrorsOf, unreachable } from './form-failure.ts'
import { postJson } from './saving/post-json.ts'
import { saveWhenOnlineOrLeaving } from './saving/save-when-online-or-leaving.ts'
import { createSaver, type SaveResult } from './saving/saver.ts'

export type Version = { id: string; lockVersion: number }

export type Author = { id: string; name: string; email: string }

/** State of the content on the server when the form opens. */
export type FormContent<Snapshot> = {
  kind: ContentKindName
  /** Null for a content that is not stored yet. */
  version: Version | null
  /** Id that a new draft will get; null for kinds that are saved by hand. */
  newId: string | null
  /** Changes are saved while the user types. */
  autosaved: boolean
  /** The working copy has changes that are in no revision. */
  hasUnversionedChanges: boolean
  state: ContentState
  snapshot: Snapshot
  /** Public path; null if it has no public page. */
  path: string | null
  savedAt: Date | null
  editor: string | null
  /** The user in whose name changes are saved. */
  author: Author
  /** The scheduled release; null if none is scheduled. */
  plan: PlanView | null
  /** Time zones in which times are chosen and shown; null for a new content, which cannot be scheduled. */
  zones: { site: string; own: string } | null
}

/**
 * Result of a step: the contents that were published together with this one, and the times of
 * schedules that it cancelled.
 */
type StepResult = Version & {
  publishedTogether?: readonly { title: string }[]
  cancelled?: readonly Date[]
}

export type Step = (previous: null, input: unknown) => Promise<ActionResult<StepResult>>

/** State of a content form (snapshot, saved version, messages) and the steps that change it. */
export function useContentForm<Snapshot extends object>(
  initial: FormContent<Snapshot>,
  save: Step,
) {
  const router = useRouter()
  const [state, setState] = useState(initial.state)
  const [author, setAuthor] = useState(initial.author)
  const [editor, setEditor] = useState(initial.editor)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<ActionFailure | null>(null)
  const [publishedTogether, setPublishedTogether] = useState<readonly string[]>([])
  const [cancelledSchedules, setCancelledSchedules] = useState<readonly Date[]>([])
  const [focus, setFocus] = useState<FocusRequest | null>(null)
  // A refresh of the page brings the state of the server.
  useEffect(() => setState(initial.state), [initial.state])
  const authorId = useRef(initial.author.id)
  const [saver] = useState(() => saverFor(initial, authorId, onSaved))
  const now = useSyncExternalStore(saver.subscribe, saver.get, saver.get)
  useEffect(() => saveWhenOnlineOrLeaving(saver), [saver])

  function onSaved({ id }: SaveResult, first: boolean) {
    setEditor(null)
    setState((before) => (before === 'published' ? 'pending' : before))
    const path = first && initial.autosaved ? editPath(initial.kind, id) : null
    // Only the address changes: nothing is loaded and the cursor stays in place.
    if (path) window.history.replaceState(null, '', path)
  }

  const { savedVersion, problem } = now
  const { lockVersion } = savedVersion
  const version = lockVersion === null ? null : { id: savedVersion.id, lockVersion }
  const dirty = saver.isDirty() || version === null
  const shownFailure = failure ?? (problem?.is === 'refused' ? problem.failure : null)

  // A stable object: all fields read it, and would render again with each new one.
  const errors = useMemo(() => fieldErrorsOf(shownFailure), [shownFailure])

  const change = useCallback(
    (part: Partial<Snapshot>) => saver.write({ ...saver.get().snapshot, ...part }),
    [saver],
  )

  const focusOn = (path: string) => setFocus({ path, nonce: Date.now() })

  function refuse(result: ActionFailure): Outcome {
    setFailure(result)
    const first = Object.keys(fieldErrorsOf(result)).find((it) => it !== 'form')
    if (first) focusOn(first)
    return 'refused'
  }

  /** Saves the current snapshot. Returns false if that failed; the form then shows why. */
  async function storeCurrent(): Promise<boolean> {
    if (!initial.autosaved) return true
    // An empty new content is stored as it is, so that the step can report what is missing.
    if (saver.get().savedVersion.lockVersion === null && !saver.isDirty()) {
      saver.write({ ...saver.get().snapshot })
    }
    if (await saver.flush()) return true
    const { problem } = saver.get()
    if (problem?.is === 'refused') refuse(problem.failure)
    if (problem?.is === 'offline') refuse(unreachable)
    return false
  }

  /** Runs `work`, and again after a conflict was merged and saved, at most three times in all. */
  async function retryAfterMerge(work: () => Promise<Outcome>): Promise<boolean> {
    for (let attempt = 0; attempt < MAX_MERGE_ATTEMPTS; attempt += 1) {
      if (!(await storeCurrent())) return false
      const outcome = await saver.alone(work)
      if (outcome !== 'retry') return outcome === 'done'
    }
    return false
  }

  /** An explicit save: creates a revision and reserves the address. */
  function saveRevision(note?: string): Promise<Outcome> {
    const { snapshot, savedVersion } = saver.get()
    const version = savedVersion.lockVersion === null ? null : savedVersion
    const draftInput = initial.autosaved ? { as: authorId.current, note: note ?? null } : {}
    return run(save, { kind: initial.kind, version, snapshot, ...draftInput }, (done) =>
      saver.saved({ ...done, savedAt: new Date().toISOString() }, snapshot, true),
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
    setPublishedTogether(publishedTogether.map((it) => it.title))
    setCancelledSchedules(cancelled)
    return 'done'
  }

  /** Passes to the saver what it can recover from or ask about; null for any other failure. */
  function recover(result: ActionFailure): Outcome | null {
    if (!RECOVERABLE_CODES.includes(result.code)) return null
    if (saver.refused(result)) return 'retry'
    return saver.get().problem?.is === 'refused' ? null : 'refused'
  }

  /** Marks the form as busy until `work` is done, so that steps run one at a time. */
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
    /** The working copy has changes that are in no revision. */
    hasUnversionedChanges: initial.autosaved && now.hasUnversionedChanges,
    busy,
    savedAt: now.savedAt,
    editor,
    author,
    /** Continues in the name of the user who is signed in now. */
    writeAs(next: Author) {
      authorId.current = next.id
      setAuthor(next)
      saver.retry()
    },
    failure: shownFailure,
    /** Autosave was refused: the user asked for nothing, so nothing on the page may move. */
    refusedByAutosave: failure === null && shownFailure !== null,
    errors,
    focus,
    focusOn,
    publishedTogether,
    cancelledSchedules,
    plan: initial.plan,
    zones: initial.zones,
    /** Saves as a revision; the page of a new content moves to its own address. */
    save: (note?: string) =>
      whileBusy(
        () => retryAfterMerge(() => saveRevision(note)),
        initial.autosaved ? null : 'published',
      ),
    /** Saves unsaved changes, then runs a step such as publishing. */
    step: (step: Step, after: ContentState) =>
      whileBusy(
        () =>
          retryAfterMerge(() => run(step, current(), (it) => saver.versionRaised(it.lockVersion))),
        after,
      ),
    /**
     * Saves unsaved changes, then runs a step whose failure the caller (a dialog) shows. Null if
     * the form itself shows what is wrong.
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
      else if (Object.keys(fieldErrorsOf(result)).some((it) => it !== 'dueAt' && it !== 'form')) {
        refuse(result)
        return null
      }
      router.refresh()
      return result
    },
  }
}

export type ContentFormState<Snapshot extends object> = ReturnType<typeof useContentForm<Snapshot>>

/** Codes of failures that the saver can recover from. */
const RECOVERABLE_CODES: readonly string[] = ['conflict', 'unauthenticated', 'forbidden']

const MAX_MERGE_ATTEMPTS = 3

/** `retry`: a conflict was merged, so the step can run again. */
type Outcome = 'done' | 'retry' | 'refused'

function saverFor<Snapshot extends object>(
  initial: FormContent<Snapshot>,
  authorId: { current: string },
  onSaved: (saved: SaveResult, first: boolean) => void,
) {
  const { kind, version, newId, snapshot, savedAt, hasUnversionedChanges, autosaved } = initial
  const savedVersion = version ?? { id: newId ?? '', lockVersion: null }
  return createSaver<Snapshot>(
    { snapshot, savedVersion, savedAt, hasUnversionedChanges },
    {
      send: autosaved
        ? ({ id, lockVersion }, snapshot) =>
            postJson<SaveResult>('/admin/autosave', {
              ...{ kind, as: authorId.current, id, lockVersion, snapshot },
            })
        : null,
      onSaved,
    },
  )
}
