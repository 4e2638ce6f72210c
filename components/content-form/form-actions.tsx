'use client'

import { memo } from 'react'
import { Menu, Button as MenuButton, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { Button } from '#components/ui/button.tsx'
import { Icon } from '#components/ui/icon.tsx'
import {
  moveToTrashAction,
  publishAction,
  restoreFromTrashAction,
  unpublishAction,
} from '#lib/publishing/actions.ts'
import type { ContentState } from '#lib/publishing/core/content-list.ts'
import type { ReleaseAction } from '#lib/publishing/core/release.ts'
import type { Step } from './form-content.ts'
import { PreviewToggle } from './preview/preview-toggle.tsx'

/** What this user may do besides saving. */
export type FormPermissions = { publish: boolean; trash: boolean; preview: boolean }

export type FormHandlers = {
  onSave: () => void
  onSaveWithNote: () => void
  onStep: (step: Step, after: ContentState) => void
  onSchedule: (action: ReleaseAction) => void
}

type Props = {
  state: ContentState
  /** A step is running; no other one can start. */
  busy: boolean
  /** There are changes that are not saved. */
  dirty: boolean
  /** There are saved changes that are in no revision. */
  hasUnversionedChanges: boolean
  autosaved: boolean
  stored: boolean
  /** A publication or unpublication is scheduled. */
  isScheduled: boolean
  path: string | null
  may: FormPermissions
  /** Always the same object, because menus are expensive to render while the user types. */
  handlers: FormHandlers
}

/** The buttons for the whole content; rendered again only when one of them changes. */
export const FormActions = memo(function FormActions(props: Props) {
  const {
    state,
    busy,
    dirty,
    hasUnversionedChanges,
    autosaved,
    stored,
    isScheduled,
    path,
    may,
    handlers,
  } = props
  const isPublic = state === 'published' || state === 'pending'
  const canPublish = dirty || state !== 'published'
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
        may.trash && (
          <Button disabled={busy} onClick={() => handlers.onStep(restoreFromTrashAction, 'draft')}>
            Restore
          </Button>
        )
      ) : (
        <>
          <Button
            look={may.publish ? 'secondary' : 'primary'}
            disabled={!(dirty || hasUnversionedChanges)}
            aria-disabled={busy}
            onClick={() => !busy && handlers.onSave()}
            title={autosaved ? 'Save as a version (Ctrl S)' : 'Ctrl S'}
          >
            {autosaved ? 'Save draft' : 'Save'}
          </Button>
          {may.publish && (
            <span className="button-split">
              <Button
                disabled={!canPublish}
                aria-disabled={busy}
                onClick={() => !busy && handlers.onStep(publishAction, 'published')}
              >
                {isPublic ? 'Publish changes' : 'Publish'}
              </Button>
              {stored && !isScheduled && (
                <ActionMenu
                  name="Schedule"
                  short
                  look="button is-primary"
                  items={[
                    ...(canPublish
                      ? [
                          {
                            label: 'Schedule publication…',
                            run: () => handlers.onSchedule('PUBLISH'),
                          },
                        ]
                      : []),
                    ...(isPublic
                      ? [
                          {
                            label: 'Schedule unpublishing…',
                            run: () => handlers.onSchedule('UNPUBLISH'),
                          },
                        ]
                      : []),
                  ]}
                />
              )}
            </span>
          )}
          {stored && (autosaved || may.trash || (may.publish && isPublic)) && (
            <ActionMenu
              name="More"
              look="button is-quiet"
              items={[
                ...(autosaved
                  ? [{ label: 'Save with a note…', run: handlers.onSaveWithNote }]
                  : []),
                ...(may.publish && isPublic
                  ? [
                      {
                        label: 'Unpublish',
                        run: () => handlers.onStep(unpublishAction, 'draft'),
                      },
                    ]
                  : []),
                ...(may.trash
                  ? [
                      {
                        label: 'Move to trash',
                        run: () => handlers.onStep(moveToTrashAction, 'bin'),
                      },
                    ]
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
  /** Shows the arrow only; the name is the accessible label. */
  short?: boolean
  look: string
  items: { label: string; run: () => void }[]
}

function ActionMenu({ name, short = false, look, items }: ChoicesProps) {
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
