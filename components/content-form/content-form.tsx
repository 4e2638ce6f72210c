'use client'

import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { Notice } from '#components/ui/notice.tsx'
import { isDrafted } from '#lib/content-kind.ts'
import { saveContentAction, saveDraftAction } from '#lib/publishing/actions.ts'
import type { CheckFinding } from '#lib/publishing/checks/check.ts'
import { mergeSnapshots } from '#lib/publishing/drafts/merge.ts'
import { isSame } from '#lib/publishing/drafts/same-value.ts'
import type { Pick } from '#lib/publishing/listing/picking.ts'
import { bindFields, type Fields } from './bind-fields.ts'
import { ChecksPanel } from './checks/checks-panel.tsx'
import { placeOf, reveal } from './checks/findings.ts'
import {
  type PendingQuestion,
  PublishCheckDialogs,
  type ScheduleRequest,
  schedule,
} from './checks/publish-check-dialogs.tsx'
import { ConflictDialog } from './conflict/conflict-dialog.tsx'
import { ErrorSummary } from './error-summary.tsx'
import type { FormPermissions } from './form-actions.tsx'
import { FormProvider, FormSavesProvider, FormValuesProvider, fieldId } from './form-context.tsx'
import { afterDialogs, focusField } from './form-focus.ts'
import { FormHead } from './form-head.tsx'
import { PreviewPane } from './preview/preview-pane.tsx'
import { NoteDialog } from './saving/note-dialog.tsx'
import { SaveProblemDialog } from './saving/save-problem-dialog.tsx'
import { MergedNotice, SaveProblemNotice } from './saving/save-problem-notice.tsx'
import type { ConflictVersions } from './saving/saver.ts'
import { UnfinishedDraftsNotice } from './saving/unfinished-drafts-notice.tsx'
import { UnsavedCopyNotice } from './saving/unsaved-copy-notice.tsx'
import { type DeviceCopy, useDeviceCopy } from './saving/use-device-copy.ts'
import { useFormSavesValue } from './saving/use-form-saves-value.ts'
import { useLeaveGuard } from './saving/use-leave-guard.ts'
import { useSaveKey } from './saving/use-save-key.ts'
import { ScheduleDialog, type Scheduling } from './schedule/schedule-dialog.tsx'
import { ScheduleNotice } from './schedule/schedule-notice.tsx'
import { TimeInZones } from './schedule/time-in-zones.tsx'
import { type FormContent, type Step, useContentForm } from './use-content-form.ts'
import { useStableHandlers } from './use-stable-handlers.ts'
import { useWithoutRichTexts, type WithoutRichTexts } from './without-rich-texts.ts'

/** What draws the fields: each input is bound by `field`, others read `it` and call `change`. */
export type FieldsProps<Snapshot, Shown = Snapshot> = {
  field: Fields<Shown>
  it: Shown
  change: (part: Partial<Snapshot>) => void
}

/** What draws the fields beside the main part, which has no rich text. */
export type SideProps<Snapshot> = FieldsProps<Snapshot, WithoutRichTexts<Snapshot>>

/** Props that the forms of all content kinds share. */
export type FormProps<Snapshot extends object> = {
  content: FormContent<Snapshot>
  /** Titles of the contents that it already refers to. */
  picks: readonly Pick[]
  may: FormPermissions
  /** Shown below the side column: the history and sections with forms of their own. */
  children?: ReactNode
}

type KindForm<Snapshot extends object> = {
  /** Saves the form; left out for the action of the kind's workflow. */
  save?: Step
  title: (it: Snapshot) => string
  main: (props: FieldsProps<Snapshot>) => ReactNode
  /** Shown beside the main part where there is room; not rendered again while rich text is typed. */
  side?: (props: SideProps<Snapshot>) => ReactNode
}

/** The form of a content kind. `main` and `side` are called while it renders: they use no hooks. */
export function contentForm<Snapshot extends object>(kind: KindForm<Snapshot>) {
  return (props: FormProps<Snapshot>) => <ContentForm {...props} {...kind} />
}

const noFields = () => null

type CopyConflict<Snapshot> = {
  versions: ConflictVersions<Snapshot>
  copy: DeviceCopy<Snapshot>
}

/** The form around every content: saving, publishing, messages, conflicts, unsaved changes. */
export function ContentForm<Snapshot extends object>(
  props: FormProps<Snapshot> & KindForm<Snapshot>,
) {
  const { content, picks, may, title, main, side = noFields, children } = props
  const { save = isDrafted(content.kind) ? saveDraftAction : saveContentAction } = props
  const form = useContentForm(content, save)
  const { zones } = form
  const [scheduling, setScheduling] = useState<Scheduling | null>(null)
  const { saver, now } = form
  const { problem } = now
  const [problemOpen, setProblemOpen] = useState(false)
  const [noteOpen, setNoteOpen] = useState(false)
  const [copyConflict, setCopyConflict] = useState<CopyConflict<Snapshot> | null>(null)
  const keyPrefix = `${form.author.id}/${content.kind}/`
  const ownKey = content.version?.id ?? content.newId ?? 'new'
  const copy = useDeviceCopy(saver, keyPrefix + ownKey)
  useLeaveGuard(saver.isDirty() && (!form.autosaved || problem !== null))
  useSaveKey(() => openProblemUnlessDone(form.save()))
  useEffect(() => focusField(form.focus?.path), [form.focus])
  const saves = useFormSavesValue(form)
  const valuesStore = useMemo(
    () => ({
      subscribe: saver.subscribe,
      read: () => saver.get().snapshot as Record<string, unknown>,
    }),
    [saver],
  )
  const [pending, setPending] = useState<PendingQuestion | null>(null)
  const { jump } = useStableHandlers({
    jump: (finding: CheckFinding) =>
      afterDialogs(() => {
        form.focusOn(placeOf(finding, form.snapshot))
        // After the focus request has been rendered.
        requestAnimationFrame(() => reveal(finding, fieldId))
      }),
  })
  const runForDialog = (request: ScheduleRequest) =>
    schedule(form, request, () => setScheduling(null), setPending)
  const openProblemUnlessDone = (running: Promise<boolean>) =>
    running.then((done) => {
      if (!done) setProblemOpen(true)
      return done
    })
  /** Merges the unsaved copy into the current snapshot, so that neither side is lost. */
  const applyCopy = (unsaved: DeviceCopy<Snapshot> | null) => {
    if (!unsaved) return
    const theirs = form.snapshot
    const versions = {
      // The server may have stored an earlier part of the copy although its response was lost.
      base: unsaved.sent?.find((it) => isSame(it, theirs)) ?? unsaved.base,
      mine: unsaved.snapshot,
      theirs,
      lockVersion: now.savedVersion.lockVersion ?? 0,
      editor: null,
    }
    const merged = mergeSnapshots(versions.base, versions.mine, theirs)
    if (merged.conflicts.length > 0) return setCopyConflict({ versions, copy: unsaved })
    saver.adopt(merged.snapshot, unsaved.sent ?? [])
    copy.forget(unsaved)
  }
  const sideValues = useWithoutRichTexts(form.snapshot)
  const { change } = form
  const sideFields = useMemo(
    () =>
      side({
        field: bindFields(sideValues, change as (part: object) => void),
        it: sideValues,
        change,
      }),
    [side, sideValues, change],
  )
  const summary = form.failure && (
    <ErrorSummary failure={form.failure} errors={form.errors} onGo={form.focusOn} />
  )
  return (
    <FormProvider errors={form.errors} focus={form.focus} picks={picks}>
      <FormSavesProvider value={saves}>
        <div className="content-form">
          <FormHead
            form={form}
            may={may}
            title={title(form.snapshot)}
            onSave={() => openProblemUnlessDone(form.save())}
            onSaveWithNote={() => setNoteOpen(true)}
            onStep={(step, after) => openProblemUnlessDone(form.step(step, after))}
            onSchedule={(action) => setScheduling({ action, dueAt: null })}
            alerts={
              <>
                {problem && (
                  <SaveProblemNotice problem={problem} onAttend={() => setProblemOpen(true)} />
                )}
                {form.refusedByAutosave && summary}
                {now.merged && <MergedNotice merged={now.merged} onSeen={saver.seenMerged} />}
              </>
            }
          />
          {content.newId && content.version === null && (
            <UnfinishedDraftsNotice kind={content.kind} shelf={keyPrefix} own={ownKey} />
          )}
          {form.plan && zones && (
            <ScheduleNotice
              plan={form.plan}
              zones={zones}
              mayPublish={may.publish}
              dirty={form.dirty}
            />
          )}
          {!form.refusedByAutosave && summary}
          {form.publishedTogether.length > 0 && (
            <Notice tone="good" role="status">
              <p>Published with it: {form.publishedTogether.join(', ')}.</p>
            </Notice>
          )}
          {zones &&
            form.cancelledSchedules.map((at) => (
              <Notice key={at.toISOString()} role="status">
                <p>
                  The publication that was scheduled for <TimeInZones at={at} zones={zones} /> is
                  cancelled: readers have newer words now.
                </p>
              </Notice>
            ))}
          {copy.left && (
            <UnsavedCopyNotice
              copy={copy.left}
              current={form.snapshot}
              onTake={() => applyCopy(copy.left)}
              onForget={() => copy.left && copy.forget(copy.left)}
            />
          )}
          <div className="content-form-parts">
            <FormValuesProvider value={valuesStore}>
              <div className="content-form-main">
                {main({ field: bindFields(form.snapshot, change), it: form.snapshot, change })}
              </div>
            </FormValuesProvider>
            <aside className="content-form-side" aria-label="Properties">
              {form.autosaved && form.version && <ChecksPanel id={form.version.id} onJump={jump} />}
              {sideFields}
              {children}
            </aside>
            {may.preview && form.version && (
              <PreviewPane id={form.version.id} stamp={form.version.lockVersion} />
            )}
          </div>
        </div>
        {scheduling && zones && (
          <ScheduleDialog
            {...scheduling}
            zones={zones}
            onSet={(dueAt) => runForDialog({ ...scheduling, dueAt })}
            onClose={() => setScheduling(null)}
          />
        )}
        <PublishCheckDialogs
          form={form}
          asking={pending}
          onAnswered={() => setPending(null)}
          onPublish={(step) => void openProblemUnlessDone(form.step(step, 'published'))}
          onSchedule={(request) => void runForDialog(request)}
          onJump={jump}
        />
        {noteOpen && (
          <NoteDialog
            onSave={(note) => {
              setNoteOpen(false)
              void openProblemUnlessDone(form.save(note))
            }}
            onClose={() => setNoteOpen(false)}
          />
        )}
        {problem && problemOpen && (
          <SaveProblemDialog
            form={form}
            problem={problem}
            onDeclined={(mine, base) => copy.setAside(mine, base)}
            onDone={() => setProblemOpen(false)}
          />
        )}
        {copyConflict && (
          <ConflictDialog
            versions={copyConflict.versions}
            fromBefore
            onChoose={(choices) => {
              const { base, mine, theirs } = copyConflict.versions
              const { snapshot: words } = mergeSnapshots(base, mine, theirs, choices)
              saver.adopt(words, copyConflict.copy.sent ?? [])
              copy.forget(copyConflict.copy)
              setCopyConflict(null)
            }}
          />
        )}
      </FormSavesProvider>
    </FormProvider>
  )
}
