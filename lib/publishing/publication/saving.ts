import type { Actor } from '#lib/auth/policy.ts'
import { contentKind } from '#lib/content-kinds.ts'
import { db } from '#lib/database/db.ts'
import { AppError } from '#lib/errors/errors.ts'
import { readSnapshot } from '../core/content-kind.ts'
import { editableBy } from '../core/locks.ts'
import { type ContentVersion, createDraft, restoreRevision, saveDraft } from '../drafts/drafts.ts'
import type { DraftInput, LiveInput, RestoreInput } from '../drafts/input.ts'
import { requireSameUser } from '../drafts/require-author.ts'
import { saveLive } from './live.ts'

/** Saves a draft of any drafted kind; without a version it creates one. */
export async function saveDraftOf(
  actor: Actor & { name?: string },
  { kind, version, snapshot, note, as }: DraftInput,
): Promise<ContentVersion> {
  if (as) requireSameUser(actor, as)
  return version
    ? saveDraft(actor, contentKind(kind), { ...version, snapshot, note: note ?? null })
    : createDraft(actor, contentKind(kind), { snapshot })
}

/** Saves a content of any live kind; it is public at once. */
export function saveContent(
  actor: Actor,
  { kind, version, snapshot }: LiveInput,
): Promise<ContentVersion> {
  return saveLive(actor, contentKind(kind), { version, snapshot })
}

/**
 * Restores an old revision as a new one, upcast to the current schema.
 *
 * @throws AppError not-found if the actor may not edit the content, or it has no such revision
 */
export async function restore(
  actor: Actor,
  { revisionId, note = null, ...version }: RestoreInput,
): Promise<ContentVersion> {
  const revision = await db.revision.findFirst({
    where: { id: revisionId, contentId: version.id, content: editableBy(actor) },
    select: { data: true, schemaVersion: true, content: { select: { kind: true } } },
  })
  if (!revision) throw new AppError('not-found')
  const kind = contentKind(revision.content.kind)
  const snapshot = readSnapshot(kind, revision)
  return kind.workflow === 'drafted'
    ? restoreRevision(actor, kind, { ...version, revisionId, snapshot, note })
    : saveLive(actor, kind, { version, snapshot, cause: 'RESTORE', baseId: revisionId, note })
}
