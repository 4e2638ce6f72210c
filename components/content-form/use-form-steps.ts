import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { failureOf } from '#components/admin/action-failure.ts'
import type { ActionFailure, ActionResult } from '#lib/auth/staff-action.ts'
import { type ContentKindName, editPath } from '#lib/content-kind.ts'
import type { ContentState } from '#lib/publishing/core/content-list.ts'
import type { Step, Version } from './form-content.ts'
import { fieldErrorsOf, unreachable } from './form-failure.ts'
import { isSaveProblem } from './saving/save-failure.ts'
import type { Saving } from './saving/use-saving.ts'
import type { FailureScope, FormMessages } from './use-form-messages.ts'

export type FormSteps = ReturnType<typeof useFormSteps<object>>

/** What the last step did besides its own work. */
export type StepEffects = {
  /** Titles of the contents that were published together with this one. */
  publishedTogether: readonly string[]
  /** Times of the schedules that it cancelled. */
  cancelledSchedules: readonly Date[]
}

const NO_EFFECTS: StepEffects = { publishedTogether: [], cancelledSchedules: [] }

/** `retry`: a conflict was merged, so the step can run again. */
type Outcome = 'done' | 'retry' | 'refused'

const MAX_MERGE_ATTEMPTS = 3

/** The steps that change the whole content: saving a revision, publishing, trashing and so on. */
export function useFormSteps<Snapshot extends object>(
  kind: ContentKindName,
  saving: Saving<Snapshot>,
  messages: FormMessages,
  save: Step,
) {
  const router = useRouter()
  const { saver, autosaved, authorId, setState } = saving
  const [busy, setBusy] = useState(false)
  const [effects, setEffects] = useState(NO_EFFECTS)

  function refuse(result: ActionFailure, scope: FailureScope): Outcome {
    messages.show(result, scope)
    return 'refused'
  }

  /** Saves the current snapshot. Returns false if that failed; the form then shows why. */
  async function storeCurrent(): Promise<boolean> {
    if (!autosaved) return true
    // An empty new content is stored as it is, so that the step can report what is missing.
    if (saver.get().savedVersion.lockVersion === null && !saver.isDirty()) {
      saver.write({ ...saver.get().snapshot })
    }
    if (await saver.flush()) return true
    const { problem } = saver.get()
    if (problem?.is === 'refused') messages.show(problem.failure, 'unsaved')
    if (problem?.is === 'offline') messages.show(unreachable, 'unsaved')
    return false
  }

  /** Runs `work`, and again after a conflict was merged and saved, at most three times in all. */
  async function retryAfterMerge(work: () => Promise<Outcome>): Promise<boolean> {
    for (let attempt = 0; attempt < MAX_MERGE_ATTEMPTS; attempt += 1) {
      if (!(await storeCurrent())) return false
      const outcome = await saver.runExclusively(work)
      if (outcome !== 'retry') return outcome === 'done'
    }
    return false
  }

  /** An explicit save: creates a revision and reserves the address. */
  function saveRevision(note?: string): Promise<Outcome> {
    const { snapshot, savedVersion } = saver.get()
    const version = savedVersion.lockVersion === null ? null : savedVersion
    const draftInput = autosaved ? { as: authorId.current, note: note ?? null } : {}
    return run(save, { kind, version, snapshot, ...draftInput }, (done) =>
      saver.saved({ ...done, savedAt: new Date().toISOString() }, snapshot, true),
    )
  }

  async function run(
    step: Step,
    input: object,
    onDone: (version: Version) => void,
  ): Promise<Outcome> {
    const result = await step(null, input).catch(failureOf)
    if (!result.ok)
      return recover(result) ?? refuse(result, step === save ? 'named' : 'publication')
    const { id, lockVersion, publishedTogether = [], cancelled = [] } = result.data
    onDone({ id, lockVersion })
    setEffects({
      publishedTogether: publishedTogether.map((it) => it.title),
      cancelledSchedules: cancelled,
    })
    return 'done'
  }

  /** Passes to the saver what it can recover from or ask about; null for any other failure. */
  function recover(result: ActionFailure): Outcome | null {
    if (!isSaveProblem(result)) return null
    return saver.refused(result) ? 'retry' : 'refused'
  }

  /** Marks the form as busy until `work` is done, so that steps run one at a time. */
  async function whileBusy(work: () => Promise<boolean>, after: ContentState | null) {
    const isNew = saving.version === null
    setBusy(true)
    messages.clear()
    const done = await work()
    setBusy(false)
    if (!done) return false
    if (after) setState(after)
    const path = editPath(kind, saver.get().savedVersion.id) ?? '/admin'
    if (isNew && !autosaved) router.replace(path)
    else router.refresh()
    return true
  }

  const current = (): Version => {
    const { id, lockVersion } = saver.get().savedVersion
    return { id, lockVersion: lockVersion ?? 0 }
  }

  return {
    busy,
    effects,
    /** Saves as a revision; the page of a new content moves to its own address. */
    save: (note?: string) =>
      whileBusy(() => retryAfterMerge(() => saveRevision(note)), autosaved ? null : 'published'),
    /** Saves unsaved changes, then runs a step such as publishing. */
    run: (step: Step, after: ContentState) =>
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
      messages.clear()
      const result = (await storeCurrent())
        ? await saver.runExclusively(() => step(current()).catch(failureOf))
        : null
      setBusy(false)
      if (!result) return null
      if (!result.ok && recover(result)) return null
      if (result.ok) saver.versionRaised(result.data.lockVersion)
      else if (Object.keys(fieldErrorsOf(result)).some((it) => it !== 'dueAt' && it !== 'form')) {
        messages.show(result, 'publication')
        return null
      }
      router.refresh()
      return result
    },
  }
}
