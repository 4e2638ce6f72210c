'use client'

import { type ReactNode, useEffect, useState } from 'react'
import { PreviewPane } from '#components/admin/preview/preview-pane.tsx'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { scheduleReleaseAction } from '#lib/publishing/actions.ts'
import type { Pick } from '#lib/publishing/picking.ts'
import { ConflictDialog } from './conflict-dialog.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { FormProvider, fieldId } from './form-context.tsx'
import { FormHead, type May } from './form-head.tsx'
import { useLocalCopy } from './local-copy.ts'
import { PlanNotice } from './plan-notice.tsx'
import { ScheduleDialog, type Scheduling } from './schedule-dialog.tsx'
import { TimeInZones } from './time-in-zones.tsx'
import {
  type ContentFormState,
  type FormContent,
  type Step,
  useContentForm,
} from './use-content-form.ts'
import { useLeaveGuard } from './use-leave-guard.ts'

type Part<Snapshot> = (it: Snapshot, change: (part: Partial<Snapshot>) => void) => ReactNode

type Props<Snapshot extends object> = {
  content: FormContent<Snapshot>
  picks: readonly Pick[]
  may: May
  save: Step
  title: (it: Snapshot) => string
  main: Part<Snapshot>
  /** Beside the main part where there is room. */
  side: Part<Snapshot>
  /** Below the side: history and what else has forms of its own. */
  children?: ReactNode
}

/** The frame of every content's form: saving, publishing, messages, conflicts, unsaved changes. */
export function ContentForm<Snapshot extends object>(props: Props<Snapshot>) {
  const { content, picks, may, save, title, main, side, children } = props
  const form = useContentForm(content, save)
  const { zones } = form
  const [scheduling, setScheduling] = useState<Scheduling | null>(null)
  const key = `lectern:${content.kind}:${content.version?.id ?? 'new'}`
  const copy = useLocalCopy(key, form.snapshot, form.snapshot !== content.snapshot && form.dirty)
  useLeaveGuard(form.dirty && form.snapshot !== content.snapshot)
  useSaveKey(() => form.save(afterSave(content, form)).then((done) => done && copy.forget()))
  useEffect(() => focusField(form.focus?.path), [form.focus])
  const act = (doing: Promise<boolean>) => doing.then((done) => done && copy.forget())
  return (
    <FormProvider errors={form.errors} focus={form.focus} picks={picks}>
      <div className="content-form">
        <FormHead
          form={form}
          may={may}
          title={title(form.snapshot)}
          onSave={() => act(form.save(afterSave(content, form)))}
          onStep={(step, after) => act(form.step(step, after))}
          onSchedule={(action) => setScheduling({ action, dueAt: null })}
        />
        {form.plan && zones && (
          <PlanNotice plan={form.plan} zones={zones} mayPublish={may.publish} dirty={form.dirty} />
        )}
        {form.failure && (
          <ErrorSummary failure={form.failure} errors={form.errors} onGo={form.focusOn} />
        )}
        {form.along.length > 0 && (
          <Notice tone="good" role="status">
            <p>Published with it: {form.along.join(', ')}.</p>
          </Notice>
        )}
        {zones &&
          form.overtaken.map((at) => (
            <Notice key={at.toISOString()} role="status">
              <p>
                The publication that was scheduled for <TimeInZones at={at} zones={zones} /> is
                cancelled: readers have newer words now.
              </p>
            </Notice>
          ))}
        {copy.left && (
          <Notice title="Unsaved changes from before" role="status">
            <p>
              On {new Date(copy.left.at).toLocaleString('en-IN')} this page was left without saving.
            </p>
            <div className="button-row">
              <Button
                look="secondary"
                size="small"
                onClick={() => {
                  if (copy.left) form.replace(copy.left.snapshot)
                }}
              >
                Bring them back
              </Button>
              <Button look="quiet" size="small" onClick={copy.forget}>
                Throw them away
              </Button>
            </div>
          </Notice>
        )}
        <div className="content-form-parts">
          <div className="content-form-main">{main(form.snapshot, form.change)}</div>
          <aside className="content-form-side" aria-label="Properties">
            {side(form.snapshot, form.change)}
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
          onSet={(dueAt) => schedule(form, { ...scheduling, dueAt }, () => setScheduling(null))}
          onClose={() => setScheduling(null)}
        />
      )}
      {form.conflict && (
        <ConflictDialog
          message={form.conflict.message}
          mine={form.snapshot}
          onKeepMine={form.keepMine}
          onTakeTheirs={form.takeTheirs}
        />
      )}
    </FormProvider>
  )
}

/** What the form refuses is shown there: the dialog makes way. */
async function schedule<Snapshot extends object>(
  form: ContentFormState<Snapshot>,
  { action, dueAt }: { action: Scheduling['action']; dueAt: Date },
  close: () => void,
): Promise<string | null> {
  const result = await form.settle(({ id, lockVersion }) =>
    scheduleReleaseAction(null, { contentId: id, lockVersion, action, dueAt: dueAt.toISOString() }),
  )
  if (result && !result.ok) return result.message
  close()
  return null
}

/** Saving a draft beside a public version makes changes to publish; saving live is publishing. */
function afterSave<Snapshot extends object>(
  content: FormContent<Snapshot>,
  form: ContentFormState<Snapshot>,
) {
  if (LIVE.includes(content.kind)) return 'published' as const
  return form.state === 'published' ? ('pending' as const) : form.state
}

const LIVE: readonly string[] = [
  'TOPIC',
  'AUTHOR',
  'UNIVERSITY',
  'MEDIA',
  'PLACEMENT',
  'REDIRECT',
  'SETTING',
]

function useSaveKey(save: () => void) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 's' || !(event.metaKey || event.ctrlKey)) return
      event.preventDefault()
      save()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  })
}

/** The field itself, or the nearest thing around it that is there. */
function focusField(path: string | undefined) {
  if (!path) return
  const parts = path.split('.')
  for (let length = parts.length; length > 0; length -= 1) {
    const element = document.getElementById(fieldId(parts.slice(0, length).join('.')))
    if (!element) continue
    element.focus()
    element.scrollIntoView({ block: 'center' })
    return
  }
}
