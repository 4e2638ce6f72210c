'use client'

import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { isDrafted } from '#lib/content-kind.ts'
import { saveContentAction, saveDraftAction } from '#lib/publishing/actions.ts'
import type { CheckFinding } from '#lib/publishing/checks/check.ts'
import type { Pick } from '#lib/publishing/listing/picking.ts'
import { bindFields, type Fields } from './bind-fields.ts'
import { ChecksPanel } from './checks/checks-panel.tsx'
import { placeOf, reveal } from './checks/findings.ts'
import { PublishCheckDialogs } from './checks/publish-check-dialogs.tsx'
import { ConflictDialog } from './conflict/conflict-dialog.tsx'
import { ErrorSummary } from './error-summary.tsx'
import type { FormPermissions } from './form-actions.tsx'
import type { FormContent, Step } from './form-content.ts'
import { FormProvider, FormSavesProvider, FormValuesProvider, fieldId } from './form-context.tsx'
import { afterDialogs, focusField } from './form-focus.ts'
import { FormHead } from './form-head.tsx'
import { PreviewPane } from './preview/preview-pane.tsx'
import { NoteDialog } from './saving/note-dialog.tsx'
import { SaveProblemDialog } from './saving/save-problem-dialog.tsx'
import { MergedNotice, SaveProblemNotice } from './saving/save-problem-notice.tsx'
import { UnfinishedDraftsNotice } from './saving/unfinished-drafts-notice.tsx'
import { UnsavedCopyNotice } from './saving/unsaved-copy-notice.tsx'
import { useFormSavesValue } from './saving/use-form-saves-value.ts'
import { useLeaveGuard } from './saving/use-leave-guard.ts'
import { useSaveKey } from './saving/use-save-key.ts'
import { useSaving } from './saving/use-saving.ts'
import { useUnsavedCopy } from './saving/use-unsaved-copy.ts'
import { ScheduleDialog } from './schedule/schedule-dialog.tsx'
import { ScheduleNotice } from './schedule/schedule-notice.tsx'
import { useScheduling } from './schedule/use-scheduling.ts'
import { StepEffectsNotices } from './step-effects-notices.tsx'
import { useFormMessages } from './use-form-messages.ts'
import { useFormSteps } from './use-form-steps.ts'
import { useStableHandlers } from './use-stable-handlers.ts'
import { useWithoutRichTexts, type WithoutRichTexts } from './without-rich-texts.ts'

/** What draws the fields: each input is bound by `field`, others read `it` and call `change`. */
type FieldsProps<Snapshot, Shown = Snapshot> = {
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

/** The form around every content: saving, publishing, messages, conflicts, unsaved changes. */
export function ContentForm<Snapshot extends object>(
  props: FormProps<Snapshot> & KindForm<Snapshot>,
) {
  const { content, picks, may, title, main, side = noFields, children } = props
  const { kind, plan, zones } = content
  const { save = isDrafted(kind) ? saveDraftAction : saveContentAction } = props
  const saving = useSaving(content)
  const { saver, now, snapshot, problem, version, autosaved } = saving
  const messages = useFormMessages(kind, saving)
  const { checks } = messages
  const steps = useFormSteps(kind, saving, messages, save)
  const scheduling = useScheduling(steps)
  const keyPrefix = `${saving.author.id}/${kind}/`
  const ownKey = content.version?.id ?? content.newId ?? 'new'
  const unsaved = useUnsavedCopy(saving, keyPrefix + ownKey)
  const [problemOpen, setProblemOpen] = useState(false)
  const [noteOpen, setNoteOpen] = useState(false)
  /** Opens the dialog that solves a save problem if a step did not succeed. */
  const solveIfFailed = (running: Promise<boolean>) =>
    void running.then((done) => !done && setProblemOpen(true))
  const handlers = useStableHandlers({
    change: (part: Partial<Snapshot>) => saver.write({ ...saver.get().snapshot, ...part }),
    jump: (finding: CheckFinding) =>
      afterDialogs(() => {
        messages.focusOn(placeOf(finding, snapshot))
        // After the focus request has been rendered.
        requestAnimationFrame(() => reveal(finding, fieldId))
      }),
  })
  const { change, jump } = handlers
  useLeaveGuard(saver.isDirty() && (!autosaved || problem !== null))
  useSaveKey(() => solveIfFailed(steps.save()))
  useEffect(() => focusField(messages.focus?.path), [messages.focus])
  const savesValue = useFormSavesValue(saving, plan)
  const valuesStore = useMemo(
    () => ({
      subscribe: saver.subscribe,
      read: () => saver.get().snapshot as Record<string, unknown>,
    }),
    [saver],
  )
  const shown = useWithoutRichTexts(snapshot)
  const sideFields = useMemo(
    () => side({ field: bindFields(shown, change as (part: object) => void), it: shown, change }),
    [side, shown, change],
  )
  const errorSummary = messages.failure && (
    <ErrorSummary failure={messages.failure} errors={messages.errors} onGo={messages.focusOn} />
  )
  return (
    <FormProvider errors={messages.errors} focus={messages.focus} picks={picks}>
      <FormSavesProvider value={savesValue}>
        <div className="content-form">
          <FormHead
            content={content}
            saving={saving}
            busy={steps.busy}
            may={may}
            title={title(snapshot)}
            onSave={() => solveIfFailed(steps.save())}
            onSaveWithNote={() => setNoteOpen(true)}
            onStep={(step, after) => solveIfFailed(steps.run(step, after))}
            onSchedule={scheduling.open}
            alerts={
              <>
                {problem && (
                  <SaveProblemNotice problem={problem} onSolve={() => setProblemOpen(true)} />
                )}
                {messages.refusedByAutosave && errorSummary}
                {now.merged && <MergedNotice merged={now.merged} onDismiss={saver.dismissMerged} />}
              </>
            }
          />
          {content.newId && content.version === null && (
            <UnfinishedDraftsNotice kind={kind} keyPrefix={keyPrefix} own={ownKey} />
          )}
          {plan && zones && (
            <ScheduleNotice
              plan={plan}
              zones={zones}
              mayPublish={may.publish}
              dirty={saving.dirty}
            />
          )}
          {!messages.refusedByAutosave && errorSummary}
          <StepEffectsNotices effects={steps.effects} zones={zones} />
          {unsaved.copy && (
            <UnsavedCopyNotice
              copy={unsaved.copy}
              current={snapshot}
              onRestore={unsaved.restore}
              onDiscard={unsaved.discard}
            />
          )}
          <div className="content-form-parts">
            <FormValuesProvider value={valuesStore}>
              <div className="content-form-main">
                {main({ field: bindFields(snapshot, change), it: snapshot, change })}
              </div>
            </FormValuesProvider>
            <aside className="content-form-side" aria-label="Properties">
              {autosaved && version && (
                <ChecksPanel
                  findings={checks.findings}
                  state={checks.state}
                  check={checks.check}
                  onJump={jump}
                />
              )}
              {sideFields}
              {children}
            </aside>
            {may.preview && version && <PreviewPane id={version.id} stamp={version.lockVersion} />}
          </div>
        </div>
        {scheduling.dialog && zones && (
          <ScheduleDialog
            {...scheduling.dialog}
            zones={zones}
            onSet={scheduling.setTime}
            onClose={scheduling.close}
          />
        )}
        <PublishCheckDialogs
          failure={messages.failure}
          question={scheduling.question}
          onAnswered={scheduling.closeQuestion}
          onPublish={(step) => solveIfFailed(steps.run(step, 'published'))}
          onSchedule={(request) => void scheduling.schedule(request)}
          onJump={jump}
        />
        {noteOpen && (
          <NoteDialog
            onSave={(note) => {
              setNoteOpen(false)
              solveIfFailed(steps.save(note))
            }}
            onClose={() => setNoteOpen(false)}
          />
        )}
        {problemOpen && (
          <SaveProblemDialog
            saving={saving}
            onDeclined={unsaved.setAside}
            onDone={() => setProblemOpen(false)}
          />
        )}
        {unsaved.conflict && (
          <ConflictDialog versions={unsaved.conflict} fromBefore onChoose={unsaved.resolve} />
        )}
      </FormSavesProvider>
    </FormProvider>
  )
}
