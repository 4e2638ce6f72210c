'use client'

import { memo } from 'react'
import { Menu, Button as MenuButton, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { Button } from '#components/ui/button.tsx'
import { Icon } from '#components/ui/icon.tsx'
import {
  moveToBinAction,
  publishAction,
  takeFromBinAction,
  unpublishAction,
} from '#lib/publishing/actions.ts'
import type { ContentState } from '#lib/publishing/core/content-list.ts'
import type { ReleaseAction } from '#lib/publishing/core/release.ts'
import { PreviewToggle } from './preview/preview-toggle.tsx'
import type { Step } from './use-content-form.ts'

/** What this person may do beside saving. */
export type May = { publish: boolean; bin: boolean; preview: boolean }

export type FormActs = {
  onSave: () => void
  onSaveWithNote: () => void
  onStep: (step: Step, after: ContentState) => void
  onSchedule: (action: ReleaseAction) => void
}

type Props = {
  state: ContentState
  /** Something is under way, and nothing else begins. */
  busy: boolean
  /** Words that are not stored. */
  dirty: boolean
  /** Stored words that are in no version. */
  uncut: boolean
  autosaved: boolean
  stored: boolean
  /** A time is set for it. */
  waits: boolean
  path: string | null
  may: May
  /** The same object always: menus cost more to draw than what is typed meanwhile. */
  acts: FormActs
}

/** What can be done with the whole content; drawn again only when that changes. */
export const FormActions = memo(function FormActions(props: Props) {
  const { state, busy, dirty, uncut, autosaved, stored, waits, path, may, acts } = props
  const isPublic = state === 'published' || state === 'pending'
  const news = dirty || state !== 'published'
  return (
    <div className="form-head-actions">
      {isPublic && path && (
        <a className="button is-quiet" href={path} target="_blank" rel="noopener">
          View page
          <Icon name="external" />
        </a>
      )}
      {may.preview && stored && <PreviewToggle />}
      {state === 'bin' ? (
        may.bin && (
          <Button disabled={busy} onClick={() => acts.onStep(takeFromBinAction, 'draft')}>
            Take out of the bin
          </Button>
        )
      ) : (
        <>
          <Button
            look={may.publish ? 'secondary' : 'primary'}
            disabled={!(dirty || uncut)}
            aria-disabled={busy}
            onClick={() => !busy && acts.onSave()}
            title={autosaved ? 'Keep this as a version (Ctrl S)' : 'Ctrl S'}
          >
            Save
          </Button>
          {may.publish && (
            <span className="button-split">
              <Button
                disabled={!news}
                aria-disabled={busy}
                onClick={() => !busy && acts.onStep(publishAction, 'published')}
              >
                {isPublic ? 'Publish changes' : 'Publish'}
              </Button>
              {stored && !waits && (
                <Choices
                  name="At a time"
                  short
                  look="button is-primary"
                  items={[
                    ...(news
                      ? [{ label: 'Publish at a time …', run: () => acts.onSchedule('PUBLISH') }]
                      : []),
                    ...(isPublic
                      ? [{ label: 'Take off at a time …', run: () => acts.onSchedule('UNPUBLISH') }]
                      : []),
                  ]}
                />
              )}
            </span>
          )}
          {stored && (autosaved || may.bin || (may.publish && isPublic)) && (
            <Choices
              name="More"
              look="button is-quiet"
              items={[
                ...(autosaved ? [{ label: 'Save with a note …', run: acts.onSaveWithNote }] : []),
                ...(may.publish && isPublic
                  ? [
                      {
                        label: 'Take off the site',
                        run: () => acts.onStep(unpublishAction, 'draft'),
                      },
                    ]
                  : []),
                ...(may.bin
                  ? [{ label: 'Move to the bin', run: () => acts.onStep(moveToBinAction, 'bin') }]
                  : []),
              ]}
            />
          )}
        </>
      )}
    </div>
  )
})

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
