'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { editPath } from '#components/admin/kinds.ts'
import type { ActionFailure, ActionResult } from '#lib/auth/staff-action.ts'
import type { ContentKindName } from '#lib/content-kind.ts'
import type { FieldErrors } from '#lib/errors.ts'
import type { ContentState } from '#lib/publishing/content-list.ts'
import type { PlanView } from '#lib/publishing/release.ts'
import type { Focus } from './form-context.tsx'

export type Version = { id: string; lockVersion: number }

/** What the server knows of the content when the form opens. */
export type FormContent<Snapshot> = {
  kind: ContentKindName
  /** Null: a new one. */
  version: Version | null
  state: ContentState
  snapshot: Snapshot
  /** Where the public sees it; null if nowhere. */
  path: string | null
  savedAt: Date | null
  editor: string | null
  /** What it waits for. */
  plan: PlanView | null
  /** By which clocks times are chosen and told; null for a new one, for which none can be set yet. */
  zones: { site: string; own: string } | null
}

/** What a step leaves behind: what went out with a publication, and what it has overtaken. */
type Done = Version & { along?: readonly { title: string }[]; cancelled?: readonly Date[] }

export type Step = (previous: null, input: unknown) => Promise<ActionResult<Done>>

export type Conflict<Snapshot> = { message: string; lockVersion: number; stored: Snapshot }

/** State of a content's form: words, version, messages, and the steps that change them. */
export function useContentForm<Snapshot extends object>(
  initial: FormContent<Snapshot>,
  save: Step,
) {
  const router = useRouter()
  const [snapshot, setSnapshot] = useState(initial.snapshot)
  const [saved, setSaved] = useState(initial.snapshot)
  const [version, setVersion] = useState(initial.version)
  const [state, setState] = useState(initial.state)
  const [savedAt, setSavedAt] = useState(initial.savedAt)
  const [editor, setEditor] = useState(initial.editor)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<ActionFailure | null>(null)
  const [conflict, setConflict] = useState<Conflict<Snapshot> | null>(null)
  const [along, setAlong] = useState<readonly string[]>([])
  const [overtaken, setOvertaken] = useState<readonly Date[]>([])
  const [focus, setFocus] = useState<Focus | null>(null)
  // The server has the last word, once it has been asked again.
  useEffect(() => setState(initial.state), [initial.state])
  const dirty = snapshot !== saved || version === null
  const errors = fieldsOf(failure)

  const focusOn = (path: string) => setFocus({ path, nonce: Date.now() })

  function refused(result: ActionFailure, mine: Version | null) {
    const stored = storedVersion<Snapshot>(result)
    if (stored && mine) return setConflict({ message: result.message, ...stored })
    setFailure(result)
    const first = Object.keys(fieldsOf(result)).find((it) => it !== 'form')
    if (first) focusOn(first)
  }

  /** Runs one step; what was sent is what counts as saved, typing goes on meanwhile. */
  async function run(step: Step, input: unknown): Promise<Version | null> {
    const result = await step(null, input).catch(() => unreachable)
    if (!result.ok) {
      refused(result, version)
      return null
    }
    const { id, lockVersion, along = [], cancelled = [] } = result.data
    setVersion({ id, lockVersion })
    setAlong(along.map((it) => it.title))
    setOvertaken(cancelled)
    return { id, lockVersion }
  }

  /** One thing at a time, from the first step to the last. */
  async function busily(work: () => Promise<Version | null>, after: ContentState) {
    const isNew = version === null
    setBusy(true)
    setFailure(null)
    const done = await work()
    setBusy(false)
    if (!done) return false
    setState(after)
    if (isNew) router.replace(editPath(initial.kind, done.id) ?? '/admin')
    else router.refresh()
    return true
  }

  async function saveNow(): Promise<Version | null> {
    const done = await run(save, { kind: initial.kind, version, snapshot })
    if (!done) return null
    setSaved(snapshot)
    setSavedAt(new Date())
    setEditor(null)
    return done
  }

  return {
    kind: initial.kind,
    path: initial.path,
    snapshot,
    change: (part: Partial<Snapshot>) => setSnapshot((before) => ({ ...before, ...part })),
    replace: setSnapshot,
    version,
    state,
    dirty,
    busy,
    savedAt,
    editor,
    failure,
    errors,
    focus,
    focusOn,
    conflict,
    along,
    overtaken,
    plan: initial.plan,
    zones: initial.zones,
    /** Saves; a new content moves to its own address. */
    save: (after: ContentState) => busily(saveNow, after),
    /** A step of its own, such as publishing; saves before it what is not saved. */
    step: (step: Step, after: ContentState) =>
      busily(async () => {
        const current = dirty ? await saveNow() : version
        return current && run(step, current)
      }, after),
    /**
     * A step whose refusal is the caller's to show, such as a dialog; saves before it what is not
     * saved. Null: that is what was refused, and the form says why.
     */
    async settle<Data extends Version>(
      step: (version: Version) => Promise<ActionResult<Data>>,
    ): Promise<ActionResult<Data> | null> {
      setBusy(true)
      setFailure(null)
      const current = dirty ? await saveNow() : version
      const result = current && (await step(current).catch(() => unreachable))
      setBusy(false)
      if (!result) return null
      if (!result.ok && storedVersion(result)) {
        refused(result, current)
        return null
      }
      if (result.ok) setVersion({ id: result.data.id, lockVersion: result.data.lockVersion })
      router.refresh()
      return result
    },
    takeTheirs() {
      if (!conflict || !version) return
      setSnapshot(conflict.stored)
      setSaved(conflict.stored)
      setVersion({ ...version, lockVersion: conflict.lockVersion })
      setConflict(null)
    },
    keepMine() {
      if (!conflict || !version) return
      setVersion({ ...version, lockVersion: conflict.lockVersion })
      setConflict(null)
    },
  }
}

export type ContentFormState<Snapshot extends object> = ReturnType<typeof useContentForm<Snapshot>>

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

function storedVersion<Snapshot>({ code, data }: ActionFailure) {
  if (code !== 'conflict' || typeof data !== 'object' || data === null) return null
  const { lockVersion, stored } = data as { lockVersion?: unknown; stored?: unknown }
  return typeof lockVersion === 'number' && stored
    ? { lockVersion, stored: stored as Snapshot }
    : null
}
