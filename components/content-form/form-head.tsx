'use client'

import Link from 'next/link'
import { type ReactNode, useRef } from 'react'
import { StateBadge } from '#components/admin/state-badge.tsx'
import { contentKindInfo } from '#lib/content-kind.ts'
import { FormActions, type FormHandlers, type FormPermissions } from './form-actions.tsx'
import { Presence } from './presence.tsx'
import { SaveState } from './saving/save-state.tsx'
import type { ContentFormState } from './use-content-form.ts'
import { useRestoreFocus } from './use-restore-focus.ts'
import { useStableHandlers } from './use-stable-handlers.ts'

type Props<Snapshot extends object> = FormHandlers & {
  form: ContentFormState<Snapshot>
  may: FormPermissions
  title: string
  alerts: ReactNode
}

/** Sticky header of the form: title, save state and actions. */
export function FormHead<Snapshot extends object>({
  form,
  may,
  title,
  alerts,
  ...handlers
}: Props<Snapshot>) {
  const { kind, state, version, busy, dirty, hasUnversionedChanges, autosaved, path, plan } = form
  const heading = useRef<HTMLHeadingElement>(null)
  const acts = useStableHandlers<FormHandlers>(handlers)
  useRestoreFocus(heading, busy)
  return (
    <header className="form-head">
      <div className="form-head-words">
        <Link href={contentKindInfo[kind].adminPath} className="form-head-back">
          {contentKindInfo[kind].plural}
        </Link>
        <h1 className="form-head-title" ref={heading} tabIndex={-1}>
          {title || `New ${contentKindInfo[kind].label.toLowerCase()}`}
        </h1>
        <p className="form-head-state">
          <StateBadge state={state} /> <SaveState form={form} />
        </p>
      </div>
      {version && autosaved && <Presence contentId={version.id} snapshot={form.snapshot} />}
      <FormActions
        {...{ state, busy, dirty, hasUnversionedChanges, autosaved, path, may, acts }}
        stored={version !== null}
        waits={plan !== null && plan.failure === null}
      />
      <div className="form-alerts">{alerts}</div>
    </header>
  )
}
