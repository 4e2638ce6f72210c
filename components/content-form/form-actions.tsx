'use client'

import { memo } from 'react'
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
import { ActionMenu, type MenuAction } from './action-menu.tsx'
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
  const { state, busy, path, stored, may, handlers } = props
  return (
    <div className="form-head-actions">
      {isPublic(state) && path && (
        <a className="button is-quiet" href={path} target="_blank" rel="noopener">
          View page
          <Icon name="external" />
        </a>
      )}
      {may.preview && stored && <PreviewToggle />}
      {state !== 'bin' && <SaveAndPublish {...props} />}
      {state === 'bin' && may.trash && (
        <Button disabled={busy} onClick={() => handlers.onStep(restoreFromTrashAction, 'draft')}>
          Restore
        </Button>
      )}
    </div>
  )
})

const isPublic = (state: ContentState) => state === 'published' || state === 'pending'

function SaveAndPublish(props: Props) {
  const { state, busy, dirty, hasUnversionedChanges, autosaved, may, handlers } = props
  const canPublish = dirty || state !== 'published'
  const scheduleItems = may.publish ? scheduleItemsOf(props, canPublish) : []
  const moreItems = moreItemsOf(props)
  return (
    <>
      <Button
        look={may.publish ? 'secondary' : 'primary'}
        disabled={!(dirty || hasUnversionedChanges)}
        aria-disabled={busy}
        onClick={() => !busy && handlers.onSave()}
        title={autosaved ? 'Save as a version (Ctrl+S)' : 'Ctrl S'}
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
            {isPublic(state) ? 'Publish changes' : 'Publish'}
          </Button>
          {scheduleItems.length > 0 && (
            <ActionMenu name="Schedule" short look="button is-primary" items={scheduleItems} />
          )}
        </span>
      )}
      {moreItems.length > 0 && <ActionMenu name="More" look="button is-quiet" items={moreItems} />}
    </>
  )
}

function scheduleItemsOf(props: Props, canPublish: boolean): MenuAction[] {
  const { state, stored, isScheduled, handlers } = props
  if (!stored || isScheduled) return []
  return [
    canPublish && {
      label: 'Schedule publication…',
      run: () => handlers.onSchedule('PUBLISH'),
    },
    isPublic(state) && {
      label: 'Schedule unpublishing…',
      run: () => handlers.onSchedule('UNPUBLISH'),
    },
  ].filter((it) => it !== false)
}

function moreItemsOf({ state, stored, autosaved, may, handlers }: Props): MenuAction[] {
  if (!stored) return []
  return [
    autosaved && { label: 'Save with a note…', run: handlers.onSaveWithNote },
    may.publish &&
      isPublic(state) && {
        label: 'Unpublish',
        run: () => handlers.onStep(unpublishAction, 'draft'),
      },
    may.trash && {
      label: 'Move to trash',
      run: () => handlers.onStep(moveToTrashAction, 'bin'),
    },
  ].filter((it) => it !== false)
}
