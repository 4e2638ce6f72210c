'use client'

import Link from 'next/link'
import { type ReactNode, useRef } from 'react'
import { useRememberedList } from '#components/admin/remembered-list.tsx'
import { StateBadge } from '#components/admin/state-badge.tsx'
import { contentKindInfo } from '#lib/content-kind.ts'
import { contentKindTexts } from '#lib/content-kind-texts.ts'
import { FormActions, type FormHandlers, type FormPermissions } from './form-actions.tsx'
import type { FormContent } from './form-content.ts'
import { Presence } from './presence.tsx'
import { SaveState } from './saving/save-state.tsx'
import type { Saving } from './saving/use-saving.ts'
import { useRestoreFocus } from './use-restore-focus.ts'
import { useStableHandlers } from './use-stable-handlers.ts'

type Props<Snapshot extends object> = FormHandlers & {
  content: Pick<FormContent<Snapshot>, 'kind' | 'path' | 'plan'>
  saving: Saving<Snapshot>
  busy: boolean
  may: FormPermissions
  title: string
  alerts: ReactNode
}

/** Sticky header of the form: title, save state and actions. */
export function FormHead<Snapshot extends object>(props: Props<Snapshot>) {
  const { content, saving, busy, may, title, alerts, ...handlers } = props
  const { kind, path, plan } = content
  const { state, version, dirty, hasUnversionedChanges, autosaved, snapshot } = saving
  const list = useRememberedList(contentKindInfo[kind].adminPath)
  const heading = useRef<HTMLHeadingElement>(null)
  const handle = useStableHandlers<FormHandlers>(handlers)
  useRestoreFocus(heading, busy)
  return (
    <header className="form-head">
      <div className="form-head-text">
        <Link href={list} className="form-head-back">
          {contentKindInfo[kind].plural}
        </Link>
        <h1 className="form-head-title" ref={heading} tabIndex={-1}>
          {title || contentKindTexts[kind].create}
        </h1>
        <p className="form-head-state">
          <StateBadge state={state} /> <SaveState saving={saving} busy={busy} />
        </p>
      </div>
      {version && autosaved && <Presence contentId={version.id} snapshot={snapshot} />}
      <FormActions
        {...{ state, busy, dirty, hasUnversionedChanges, autosaved, path, may }}
        handlers={handle}
        stored={version !== null}
        isScheduled={plan !== null && plan.failure === null}
      />
      <div className="form-alerts">{alerts}</div>
    </header>
  )
}
