'use client'

import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { Notice } from '#components/ui/notice.tsx'
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
import { ConflictDialog } from './conflict-dialog.tsx'
import { ErrorSummary } from './error-summary.tsx'
import type { FormPermissions } from './form-actions.tsx'
import {
  FormProvider,
  type FormSaves,
  FormSavesProvider,
  FormValuesProvider,
  fieldId,
} from './form-context.tsx'
import { FormHead } from './form-head.tsx'
import { NoteDialog } from './note-dialog.tsx'
import { PreviewPane } from './preview/preview-pane.tsx'
import { SaveProblemDialog } from './save-problem-dialog.tsx'
import { MergedNotice, SaveProblemNotice } from './save-problem-notice.tsx'
import type { ConflictVersions } from './saver.ts'
import { ScheduleDialog, type Scheduling } from './schedule-dialog.tsx'
import { ScheduleNotice } from './schedule-notice.tsx'
import { TimeInZones } from './time-in-zones.tsx'
import { UnfinishedDraftsNotice } from './unfinished-drafts-notice.tsx'
import { UnsavedCopyNotice } from './unsaved-copy-notice.tsx'
import {
  type ContentFormState,
  type FormContent,
  type Step,
  useContentForm,
} from './use-content-form.ts'
import { type DeviceCopy, useDeviceCopy } from './use-device-copy.ts'
import { useLeaveGuard } from './use-leave-guard.ts'
import { useSaveKey } from './use-save-key.ts'
import { useStableHandlers } from './use-stable-handlers.ts'
import { useWithoutRichTexts, type WithoutRichTexts } from './without-rich-texts.ts'

type Part<Snapshot, Shown = Snapshot> = (
  field: Fields<Shown>,
  it: Shown,
  change: (part: Partial<Snapshot>) => void,
) => ReactNode

/** What the form of every content is given. */
export type FormProps<Snapshot extends object> = {
  content: FormContent<Snapshot>
  /** What is chosen in it already, by name. */
  picks: readonly Pick[]
  may: FormPermissions
  /** Below the side: history and what else has forms of its own. */
  children?: ReactNode
}

type Props<Snapshot extends object> = FormProps<Snapshot> & {
  save: Step
  title: (it: Snapshot) => string
  main: Part<Snapshot>
  /** Beside the main part where there is room; not drawn again for letters in a document. */
  side: Part<Snapshot, WithoutRichTexts<Snapshot>>
}

type Compared<Snapshot> = { versions: ConflictVersions<Snapshot>; left: DeviceCopy<Snapshot> }

/** The frame of every content's form: saving, publishing, messages, conflicts, unsaved changes. */
export function ContentForm<Snapshot extends object>(props: Props<Snapshot>) {
  const { content, picks, may, save, title, main, side, children } = props
  const form = useContentForm(content, save)
  const { zones } = form
  const [scheduling, setScheduling] = useState<Scheduling | null>(null)
  const { saver, now } = form
  const { problem } = now
  const [attending, setAttending] = useState(false)
  const [noting, setNoting] = useState(false)
  const [compared, setCompared] = useState<Compared<Snapshot> | null>(null)
  const shelf = `${form.author.id}/${content.kind}/`
  const own = content.version?.id ?? content.newId ?? 'new'
  const copy = useDeviceCopy(saver, shelf + own)
  useLeaveGuard(saver.isDirty() && (!form.autosaved || problem !== null))
  useSaveKey(() => act(form.save()))
  useEffect(() => focusField(form.focus?.path), [form.focus])
  const saves = useSaves(form)
  const words = useMemo(
    () => ({
      subscribe: saver.subscribe,
      read: () => saver.get().snapshot as Record<string, unknown>,
    }),
    [saver],
  )
  const [asking, setAsking] = useState<PendingQuestion | null>(null)
  const { jump } = useStableHandlers({
    jump: (finding: CheckFinding) =>
      afterDialogs(() => {
        form.focusOn(placeOf(finding, form.snapshot))
        // Once it is drawn open.
        requestAnimationFrame(() => reveal(finding, fieldId))
      }),
  })
  const runForDialog = (wish: ScheduleRequest) =>
    schedule(form, wish, () => setScheduling(null), setAsking)
  const act = (doing: Promise<boolean>) =>
    doing.then((done) => {
      if (!done) setAttending(true)
      return done
    })
  /** As a merge with what is here now, so that neither side goes under. */
  const take = (left: DeviceCopy<Snapshot> | null) => {
    if (!left) return
    const theirs = form.snapshot
    const versions = {
      // The site may have got the first half of them after all.
      base: left.sent?.find((it) => isSame(it, theirs)) ?? left.base,
      mine: left.snapshot,
      theirs,
      lockVersion: now.savedVersion.lockVersion ?? 0,
      editor: null,
    }
    const merged = mergeSnapshots(versions.base, versions.mine, theirs)
    if (merged.conflicts.length > 0) return setCompared({ versions, left })
    saver.adopt(merged.words, left.sent ?? [])
    copy.forget(left)
  }
  const shown = useWithoutRichTexts(form.snapshot)
  const { change } = form
  const beside = useMemo(
    () => side(bindFields(shown, change as (part: object) => void), shown, change),
    [side, shown, change],
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
            onSave={() => act(form.save())}
            onSaveWithNote={() => setNoting(true)}
            onStep={(step, after) => act(form.step(step, after))}
            onSchedule={(action) => setScheduling({ action, dueAt: null })}
            alerts={
              <>
                {problem && (
                  <SaveProblemNotice problem={problem} onAttend={() => setAttending(true)} />
                )}
                {form.refusedByAutosave && summary}
                {now.merged && <MergedNotice merged={now.merged} onSeen={saver.seenMerged} />}
              </>
            }
          />
          {content.newId && content.version === null && (
            <UnfinishedDraftsNotice kind={content.kind} shelf={shelf} own={own} />
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
              words={form.snapshot}
              onTake={() => take(copy.left)}
              onForget={() => copy.left && copy.forget(copy.left)}
            />
          )}
          <div className="content-form-parts">
            <FormValuesProvider value={words}>
              <div className="content-form-main">
                {main(bindFields(form.snapshot, form.change), form.snapshot, form.change)}
              </div>
            </FormValuesProvider>
            <aside className="content-form-side" aria-label="Properties">
              {form.autosaved && form.version && <ChecksPanel id={form.version.id} onJump={jump} />}
              {beside}
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
          asking={asking}
          onAnswered={() => setAsking(null)}
          onPublish={(step) => void act(form.step(step, 'published'))}
          onSchedule={(wish) => void runForDialog(wish)}
          onJump={jump}
        />
        {noting && (
          <NoteDialog
            onSave={(note) => {
              setNoting(false)
              void act(form.save(note))
            }}
            onClose={() => setNoting(false)}
          />
        )}
        {problem && attending && (
          <SaveProblemDialog
            form={form}
            problem={problem}
            onDeclined={(mine, base) => copy.setAside(mine, base)}
            onDone={() => setAttending(false)}
          />
        )}
        {compared && (
          <ConflictDialog
            versions={compared.versions}
            fromBefore
            onChoose={(choices) => {
              const { base, mine, theirs } = compared.versions
              const { words } = mergeSnapshots(base, mine, theirs, choices)
              saver.adopt(words, compared.left.sent ?? [])
              copy.forget(compared.left)
              setCompared(null)
            }}
          />
        )}
      </FormSavesProvider>
    </FormProvider>
  )
}

/** Who listens hears of each save that has landed. */
function useSaves<Snapshot extends object>({
  saver,
  version,
  savedAt,
  state,
  plan,
}: ContentFormState<Snapshot>) {
  const id = version?.id ?? null
  const lockVersion = version?.lockVersion ?? 0
  const isOut = state === 'published' || plan !== null
  return useMemo<FormSaves>(
    () => ({
      version: id === null ? null : { id, lockVersion },
      savedAt,
      isPublicOrScheduled: isOut,
      onSaved: (listener) => {
        let last = saver.get().savedAt
        return saver.subscribe(() => {
          const now = saver.get().savedAt
          if (now === last) return
          last = now
          listener()
        })
      },
    }),
    [saver, id, lockVersion, savedAt, isOut],
  )
}

/** An open dialog keeps the focus, and one that closes gives it back to what opened it. */
function afterDialogs(act: () => void) {
  const look = () =>
    requestAnimationFrame(document.querySelector('.admin-modal') ? look : () => act())
  requestAnimationFrame(look)
}

/** The field itself, or the nearest thing around it that is there. */
function focusField(path: string | undefined) {
  if (!path) return
  const parts = path.split('.')
  for (let length = parts.length; length > 0; length -= 1) {
    const element = document.getElementById(fieldId(parts.slice(0, length).join('.')))
    if (!element) continue
    // The editor of a text knows its own places better.
    if (element.contains(document.activeElement)) return
    element.focus()
    element.scrollIntoView({ block: 'center' })
    return
  }
}
