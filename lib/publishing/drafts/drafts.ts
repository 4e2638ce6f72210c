import { type Actor, actorUserId, mayCreate } from '#lib/auth/policy.ts'
import { contentKindTexts } from '#lib/content-kind-texts.ts'
import { type Tx, transaction } from '#lib/database/db.ts'
import { AppError } from '#lib/errors/errors.ts'
import type { ContentKind } from '../core/content-kind.ts'
import { editableBy, lockVersionForUpdate } from '../core/locks.ts'
import { writeReferences } from '../core/references.ts'
import {
  checkpointUnversioned,
  createRevision,
  type RevisionCause,
  setWorkingCopy,
} from '../core/revisions.ts'
import { slugSchema } from '../core/slug.ts'
import { reserveSlug } from '../core/slugs.ts'

export type ContentVersion = { id: string; lockVersion: number }

type Creation<Snapshot> = {
  snapshot: Snapshot
  /** Set by imports and the demo, whose texts link to each other before they exist. */
  id?: string
  cause?: RevisionCause
}

/** Creates a draft with its first revision. */
export function createDraft<Snapshot>(
  actor: Actor,
  kind: ContentKind<Snapshot>,
  creation: Creation<Snapshot>,
): Promise<ContentVersion> {
  return transaction((tx) => createDraftIn(tx, actor, kind, creation))
}

async function createDraftIn<Snapshot>(
  tx: Tx,
  actor: Actor,
  kind: ContentKind<Snapshot>,
  { snapshot, id, cause = 'SAVE' }: Creation<Snapshot>,
): Promise<ContentVersion> {
  if (!mayCreate(actor, kind.name)) throw new AppError('forbidden')
  const content = await tx.content.create({
    data: { ...(id ? { id } : {}), ...identityOf(actor, kind, snapshot) },
    select: { id: true, kind: true, locale: true, lockVersion: true },
  })
  await storeWorkingCopy(tx, actor, kind, content, snapshot, cause)
  return { id: content.id, lockVersion: content.lockVersion }
}

/** Creates the Content row of a draft. */
export function identityOf<Snapshot>(
  actor: Actor,
  kind: ContentKind<Snapshot>,
  snapshot: Snapshot,
) {
  return {
    kind: kind.name,
    workingTitle: workingTitle(kind, snapshot),
    ownerId: actorUserId(actor),
    hasPendingChanges: true,
  }
}

/** The title in lists, also while the draft has none. */
export function workingTitle<Snapshot>(kind: ContentKind<Snapshot>, snapshot: Snapshot): string {
  return kind.title(snapshot).trim() || contentKindTexts[kind.name].untitled
}

/**
 * Saves the working copy and creates a revision of it.
 *
 * @throws AppError conflict (with what is stored now) if `lockVersion` is old or the address is taken
 */
export function saveDraft<Snapshot>(
  actor: Actor,
  kind: ContentKind<Snapshot>,
  {
    id,
    lockVersion,
    snapshot,
    note = null,
  }: ContentVersion & { snapshot: Snapshot; note?: string | null },
): Promise<ContentVersion> {
  return transaction(async (tx) => {
    const content = await lockVersionForUpdate(tx, id, lockVersion, {
      AND: [{ kind: kind.name }, editableBy(actor)],
    })
    await checkpointUnversioned(tx, actor, id, { own: false })
    await storeWorkingCopy(tx, actor, kind, content, snapshot, 'SAVE', { note })
    return { id, lockVersion: content.lockVersion }
  })
}

/** Restores an old revision as a new one; the published version does not change. */
export function restoreRevision<Snapshot>(
  actor: Actor,
  kind: ContentKind<Snapshot>,
  input: ContentVersion & { revisionId: string; snapshot: Snapshot; note?: string | null },
): Promise<ContentVersion> {
  return transaction(async (tx) => {
    const content = await lockVersionForUpdate(tx, input.id, input.lockVersion, {
      AND: [{ kind: kind.name }, editableBy(actor)],
    })
    // The overwritten changes get a revision of their own.
    await checkpointUnversioned(tx, actor, input.id, { own: true })
    await storeWorkingCopy(tx, actor, kind, content, input.snapshot, 'RESTORE', {
      baseId: input.revisionId,
      note: input.note ?? null,
    })
    return { id: input.id, lockVersion: content.lockVersion }
  })
}

async function storeWorkingCopy<Snapshot>(
  tx: Tx,
  actor: Actor,
  kind: ContentKind<Snapshot>,
  content: { id: string; kind: ContentKind['name']; locale: string },
  snapshot: Snapshot,
  cause: RevisionCause,
  details: { baseId?: string; note?: string | null } = {},
): Promise<void> {
  const slug = kind.slug(snapshot)
  // An empty slug is not reserved, nor one that is to be corrected.
  if (slug && slugSchema.safeParse(slug).success) await reserveSlug(tx, actor, content, slug)
  await writeReferences(tx, content.id, 'DRAFT', kind.references(snapshot))
  const revision = await createRevision(tx, actor, kind, content.id, snapshot, cause, details)
  await setWorkingCopy(tx, actor, kind, content.id, snapshot, revision.id)
  await tx.content.update({
    where: { id: content.id },
    data: { workingTitle: workingTitle(kind, snapshot), hasPendingChanges: true },
  })
}
