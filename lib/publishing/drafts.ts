import { type Actor, actorUserId, mayCreate } from '#lib/auth/policy.ts'
import { type Tx, transaction } from '#lib/db.ts'
import { AppError } from '#lib/errors.ts'
import type { ContentKind } from '#lib/publishing/content-kind.ts'
import { editableBy, lockContent } from '#lib/publishing/locks.ts'
import { writeReferences } from '#lib/publishing/references.ts'
import { cutRevision, type RevisionCause, setWorkingCopy } from '#lib/publishing/revisions.ts'
import { reserveSlug } from '#lib/publishing/slugs.ts'

export type Version = { id: string; lockVersion: number }

type Creation<Snapshot> = {
  snapshot: Snapshot
  /** Given by imports and the demo, whose texts link to each other before they exist. */
  id?: string
  cause?: RevisionCause
}

/** A new draft with its first revision. Nobody but staff sees it before it is published. */
export function createDraft<Snapshot>(
  actor: Actor,
  kind: ContentKind<Snapshot>,
  creation: Creation<Snapshot>,
): Promise<Version> {
  return transaction((tx) => createDraftIn(tx, actor, kind, creation))
}

export async function createDraftIn<Snapshot>(
  tx: Tx,
  actor: Actor,
  kind: ContentKind<Snapshot>,
  { snapshot, id, cause = 'SAVE' }: Creation<Snapshot>,
): Promise<Version> {
  if (!mayCreate(actor, kind.name)) throw new AppError('forbidden')
  const content = await tx.content.create({
    data: {
      ...(id ? { id } : {}),
      kind: kind.name,
      workingTitle: kind.title(snapshot),
      ownerId: actorUserId(actor),
      hasPendingChanges: true,
    },
    select: { id: true, kind: true, locale: true, lockVersion: true },
  })
  await storeWords(tx, actor, kind, content, snapshot, cause)
  return { id: content.id, lockVersion: content.lockVersion }
}

/**
 * An explicit save: the working copy and a revision of it.
 *
 * @throws AppError conflict (with what is stored now) if `lockVersion` is old or the address is taken
 */
export function saveDraft<Snapshot>(
  actor: Actor,
  kind: ContentKind<Snapshot>,
  { id, lockVersion, snapshot }: Version & { snapshot: Snapshot },
): Promise<Version> {
  return transaction(async (tx) => {
    const content = await lockContent(tx, id, lockVersion, {
      AND: [{ kind: kind.name }, editableBy(actor)],
    })
    await storeWords(tx, actor, kind, content, snapshot, 'SAVE')
    return { id, lockVersion: content.lockVersion }
  })
}

/** Brings an old revision back as a new one; what is public stays until it is published. */
export function restoreRevision<Snapshot>(
  actor: Actor,
  kind: ContentKind<Snapshot>,
  input: Version & { revisionId: string; snapshot: Snapshot },
): Promise<Version> {
  return transaction(async (tx) => {
    const content = await lockContent(tx, input.id, input.lockVersion, {
      AND: [{ kind: kind.name }, editableBy(actor)],
    })
    await storeWords(tx, actor, kind, content, input.snapshot, 'RESTORE', input.revisionId)
    return { id: input.id, lockVersion: content.lockVersion }
  })
}

async function storeWords<Snapshot>(
  tx: Tx,
  actor: Actor,
  kind: ContentKind<Snapshot>,
  content: { id: string; kind: ContentKind['name']; locale: string },
  snapshot: Snapshot,
  cause: RevisionCause,
  baseId: string | null = null,
): Promise<void> {
  const slug = kind.slug(snapshot)
  if (slug !== null) await reserveSlug(tx, content, slug)
  await writeReferences(tx, content.id, 'DRAFT', kind.references(snapshot))
  const revision = await cutRevision(tx, actor, kind, content.id, snapshot, cause, { baseId })
  await setWorkingCopy(tx, actor, kind, content.id, snapshot, revision.id)
  await tx.content.update({
    where: { id: content.id },
    data: { workingTitle: kind.title(snapshot), hasPendingChanges: true },
  })
}
