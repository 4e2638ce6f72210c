'use client'

import Link from 'next/link'
import { type ReactNode, useRef } from 'react'
import { Menu, Button as MenuButton, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { kindLabel, kindPath, kindTitle } from '#components/admin/kinds.ts'
import { PreviewToggle } from '#components/admin/preview/preview-toggle.tsx'
import { StateBadge } from '#components/admin/state-badge.tsx'
import { Button } from '#components/ui/button.tsx'
import { Icon } from '#components/ui/icon.tsx'
import {
  moveToBinAction,
  publishAction,
  takeFromBinAction,
  unpublishAction,
} from '#lib/publishing/actions.ts'
import type { ContentState } from '#lib/publishing/content-list.ts'
import type { ReleaseAction } from '#lib/publishing/release.ts'
import { Presence } from './presence.tsx'
import { SaveState } from './save-state.tsx'
import type { ContentFormState, Step } from './use-content-form.ts'
import { useKeptFocus } from './use-kept-focus.ts'

/** What this person may do beside saving. */
export type May = { publish: boolean; bin: boolean; preview: boolean }

type Props<Snapshot extends object> = {
  form: ContentFormState<Snapshot>
  may: May
  title: string
  onSave: () => void
  onSaveWithNote: () => void
  onStep: (step: Step, after: ContentState) => void
  onSchedule: (action: ReleaseAction) => void
  alerts: ReactNode
}

/** Stays in sight: what this is, whether it is saved, and what can be done. */
export function FormHead<Snapshot extends object>({
  form,
  may,
  title,
  onSave,
  onSaveWithNote,
  onStep,
  onSchedule,
  alerts,
}: Props<Snapshot>) {
  const { kind, state, version, busy, dirty } = form
  const isPublic = state === 'published' || state === 'pending'
  const news = dirty || state !== 'published'
  const heading = useRef<HTMLHeadingElement>(null)
  useKeptFocus(heading, busy)
  const waits = form.plan !== null && form.plan.failure === null
  return (
    <header className="form-head">
      <div className="form-head-words">
        <Link href={kindPath[kind]} className="form-head-back">
          {kindTitle[kind]}
        </Link>
        <h1 className="form-head-title" ref={heading} tabIndex={-1}>
          {title || `New ${kindLabel[kind].toLowerCase()}`}
        </h1>
        <p className="form-head-state">
          <StateBadge state={state} /> <SaveState form={form} />
        </p>
      </div>
      {version && form.autosaved && <Presence contentId={version.id} words={form.snapshot} />}
      <div className="form-head-actions">
        {isPublic && form.path && (
          <a className="button is-quiet" href={form.path} target="_blank" rel="noopener">
            View page
            <Icon name="external" />
          </a>
        )}
        {may.preview && version && <PreviewToggle />}
        {state === 'bin' ? (
          may.bin && (
            <Button disabled={busy} onClick={() => onStep(takeFromBinAction, 'draft')}>
              Take out of the bin
            </Button>
          )
        ) : (
          <>
            <Button
              look={may.publish ? 'secondary' : 'primary'}
              disabled={!(dirty || form.uncut)}
              aria-disabled={busy}
              onClick={() => !busy && onSave()}
              title={form.autosaved ? 'Keep this as a version (Ctrl S)' : 'Ctrl S'}
            >
              Save
            </Button>
            {may.publish && (
              <span className="button-split">
                <Button
                  disabled={!news}
                  aria-disabled={busy}
                  onClick={() => !busy && onStep(publishAction, 'published')}
                >
                  {isPublic ? 'Publish changes' : 'Publish'}
                </Button>
                {version && !waits && (
                  <Choices
                    name="At a time"
                    short
                    look="button is-primary"
                    items={[
                      ...(news
                        ? [{ label: 'Publish at a time …', run: () => onSchedule('PUBLISH') }]
                        : []),
                      ...(isPublic
                        ? [{ label: 'Take off at a time …', run: () => onSchedule('UNPUBLISH') }]
                        : []),
                    ]}
                  />
                )}
              </span>
            )}
            {version && (form.autosaved || may.bin || (may.publish && isPublic)) && (
              <Choices
                name="More"
                look="button is-quiet"
                items={[
                  ...(form.autosaved ? [{ label: 'Save with a note …', run: onSaveWithNote }] : []),
                  ...(may.publish && isPublic
                    ? [{ label: 'Take off the site', run: () => onStep(unpublishAction, 'draft') }]
                    : []),
                  ...(may.bin
                    ? [{ label: 'Move to the bin', run: () => onStep(moveToBinAction, 'bin') }]
                    : []),
                ]}
              />
            )}
          </>
        )}
      </div>
      <div className="form-alerts">{alerts}</div>
    </header>
  )
}

type ChoicesProps = {
  name: string
  /** Only the arrow is seen; the name is for those who hear it. */
  short?: boolean
  look: string
  items: { label: string; run: () => void }[]
}

function Choices({ name, short = false, look, items }: ChoicesProps) {
  return (
    <MenuTrigger>
      <MenuButton className={look} {...(short ? { 'aria-label': name } : {})}>
        {!short && name}
        <Icon name="chevron" />
      </MenuButton>
      <Popover className="admin-popover" placement="bottom end">
        <Menu className="more-menu" onAction={(key) => items[Number(key)]?.run()}>
          {items.map((it, index) => (
            <MenuItem key={it.label} id={index} className="admin-palette-item">
              {it.label}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
