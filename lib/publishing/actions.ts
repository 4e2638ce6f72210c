'use server'

import { staffAction } from '#lib/auth/staff-action.ts'
import { byId } from '#lib/forms/fields.ts'
import { checkDraft } from './checks/check-draft.ts'
import { checkPaths, pathsInput } from './checks/check-paths.ts'
import { checkSlug, slugInput } from './checks/check-slug.ts'
import { cancelReleaseInput, rescheduleInput, scheduleInput } from './core/release.ts'
import { draftInput, liveInput, publishInput, restoreInput, versionInput } from './drafts/input.ts'
import { findPicks } from './listing/pick-queries.ts'
import { pickInput } from './listing/picking.ts'
import { publish, unpublish } from './publication/publication.ts'
import { restore, saveContent, saveDraftOf } from './publication/saving.ts'
import { moveToTrash, restoreFromTrash } from './publication/trash.ts'
import { cancelRelease, rescheduleRelease, scheduleRelease } from './releases/releases.ts'
import { revokeShareInput, shareInput } from './sharing/share.ts'
import { revokeShare, shareDraft } from './sharing/share-links.ts'

export const saveDraftAction = staffAction('content:edit', draftInput, saveDraftOf)

export const saveContentAction = staffAction('catalogue:edit', liveInput, saveContent)

export const publishAction = staffAction('content:publish', publishInput, publish)

export const unpublishAction = staffAction('content:publish', versionInput, unpublish)

export const scheduleReleaseAction = staffAction('content:publish', scheduleInput, scheduleRelease)

export const rescheduleReleaseAction = staffAction(
  'content:publish',
  rescheduleInput,
  rescheduleRelease,
)

export const cancelReleaseAction = staffAction('content:publish', cancelReleaseInput, cancelRelease)

export const moveToTrashAction = staffAction('content:bin', versionInput, moveToTrash)

export const restoreFromTrashAction = staffAction('content:bin', versionInput, restoreFromTrash)

export const restoreAction = staffAction('content:edit', restoreInput, restore)

export const pickAction = staffAction('content:read', pickInput, findPicks)

export const shareDraftAction = staffAction('content:edit', shareInput, shareDraft)

export const revokeShareAction = staffAction('content:edit', revokeShareInput, revokeShare)

export const checkAction = staffAction('content:edit', byId, checkDraft)

export const checkSlugAction = staffAction('content:edit', slugInput, checkSlug)

export const checkPathsAction = staffAction('settings:manage', pathsInput, checkPaths)
