'use client'

import Link from 'next/link'
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
import type { ContentFormState, Step } from './use-content-form.ts'

/** What this person may do beside saving. */
export type May = { publish: boolean; bin: boolean; preview: boolean }

type Props<Snapshot extends object> = {
  form: ContentFormState<Snapshot>
  may: May
  title: string
  onSave: () => void
  onStep: (step: Step, after: ContentState) => void
  onSchedule: (action: ReleaseAction) => void
}

/** Stays in sight: what this is, whether it is saved, and what can be done. */
export function FormHead<Snapshot extends object>({
  form,
  may,
  title,
  onSave,
  onStep,
  onSchedule,
}: Props<Snapshot>) {
  const { kind, state, version, busy, dirty } = form
  const isPublic = state === 'published' || state === 'pending'
  const news = dirty || state !== 'published'
  const waits = form.plan !== null && form.plan.failure === null
  return (
    <header className="form-head">
      <div className="form-head-words">
        <Link href={kindPath[kind]} className="form-head-back">
          {kindTitle[kind]}
        </Link>
        <h1 className="form-head-title">{title || `New ${kindLabel[kind].toLowerCase()}`}</h1>
        <p className="form-head-state">
          <StateBadge state={state} /> <SaveState form={form} />
        </p>
      </div>
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
              disabled={busy || !dirty}
              onClick={onSave}
              title="Ctrl S"
            >
              Save
            </Button>
            {may.publish && (
              <span className="button-split">
                <Button disabled={busy || !news} onClick={() => onStep(publishAction, 'published')}>
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
            {version && (may.bin || (may.publish && isPublic)) && (
              <Choices
                name="More"
                look="button is-quiet"
                items={[
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

/** In words, at one fixed place. */
function SaveState<Snapshot extends object>({ form }: { form: ContentFormState<Snapshot> }) {
  const { busy, dirty, version, savedAt, editor } = form
  const words = busy
    ? 'Saving …'
    : version === null
      ? 'Not saved yet'
      : dirty
        ? 'Changes not saved yet'
        : `Saved ${savedAt ? clock(savedAt) : ''}${editor ? ` by ${editor}` : ''}`
  return (
    <span role="status" suppressHydrationWarning>
      {words}
    </span>
  )
}

/** In the time of the computer before which somebody sits; the server may name another hour first. */
function clock(at: Date): string {
  const today = at.toDateString() === new Date().toDateString()
  return at.toLocaleString(
    'en-IN',
    today
      ? { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }
      : { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  )
}
