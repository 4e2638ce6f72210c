import { recordAudit } from '#lib/audit/record.ts'
import { type Actor, actorUserId, can, editingScope, mayCreate } from '#lib/auth/policy.ts'
import { type Tx, transaction } from '#lib/database/db.ts'
import { AppError } from '#lib/errors/errors.ts'
import type { ContentKind } from '../core/content-kind.ts'
import { lockVersionForUpdate } from '../core/locks.ts'
import { missingForPublication, requirePublic, writeReferences } from '../core/references.ts'
import { createRevision, type RevisionCause } from '../core/revisions.ts'
import type { ContentVersion } from '../drafts/drafts.ts'
import { makePublic } from './publication.ts'

const SHOWN_PUBLICLY =
  'This is shown on a published page. Ask an editor to change it. Nothing was saved.'

type LiveSave<Snapshot> = {
  /** Null: a new content. */
  version: ContentVersion | null
  snapshot: Snapshot
  /** Id of a new content, set by imports and the demo. */
  id?: string
  cause?: RevisionCause
  /** The revision that is restored; left out: the published one. */
  baseId?: string
  note?: string | null
}

/** Saves a content of a live kind (topic, author, setting …) with a revision; it is public at once. */
export function saveLive<Snapshot>(
  actor: Actor,
  kind: ContentKind<Snapshot>,
  save: LiveSave<Snapshot>,
  at = new Date(),
): Promise<ContentVersion> {
  return transaction((tx) => saveLiveIn(tx, actor, kind, save, at))
}

async function saveLiveIn<Snapshot>(
  tx: Tx,
  actor: Actor,
  kind: ContentKind<Snapshot>,
  { version, snapshot, id, cause = 'SAVE', baseId, note = null }: LiveSave<Snapshot>,
  at: Date,
): Promise<ContentVersion> {
  if (!maySave(actor, kind)) throw new AppError('forbidden')
  const created = version ?? (await createIdentity(tx, actor, kind, snapshot, id))
  const owner = editingScope(actor)?.ownerId
  const content = await lockVersionForUpdate(tx, created.id, created.lockVersion, {
    kind: kind.name,
    deletedAt: null,
    ...(owner ? { ownerId: owner } : {}),
  })
  if (version && !can(actor, 'content:publish')) await requireNotShown(tx, content.id)
  requirePublic(await missingForPublication(tx, kind.references(snapshot)))
  const revision = await createRevision(tx, actor, kind, content.id, snapshot, cause, {
    baseId: baseId ?? content.publishedRevisionId,
    note,
  })
  await makePublic(tx, kind, content, { snapshot, revisionId: revision.id, at })
  await writeReferences(tx, content.id, 'DRAFT', kind.references(snapshot))
  await recordAudit(tx, actor, 'content.save', { kind: kind.name, id: content.id })
  return { id: content.id, lockVersion: content.lockVersion }
}

/** What a public page shows is changed by those who may publish only. */
async function requireNotShown(tx: Tx, id: string) {
  const shown = await tx.contentRef.findFirst({
    where: { toId: id, side: 'PUBLISHED', from: { state: 'PUBLISHED', deletedAt: null } },
    select: { fromId: true },
  })
  if (shown) throw new AppError('forbidden', { message: SHOWN_PUBLICLY })
}

function maySave(actor: Actor, kind: Pick<ContentKind, 'name' | 'workflow'>): boolean {
  if (kind.workflow !== 'live' || !mayCreate(actor, kind.name)) return false
  return kind.name === 'MEDIA' || kind.name === 'SETTING' || can(actor, 'catalogue:edit')
}

async function createIdentity<Snapshot>(
  tx: Tx,
  actor: Actor,
  kind: ContentKind<Snapshot>,
  snapshot: Snapshot,
  id: string | undefined,
): Promise<ContentVersion> {
  return tx.content.create({
    data: {
      ...(id ? { id } : {}),
      kind: kind.name,
      workingTitle: kind.title(snapshot),
      ownerId: actorUserId(actor),
    },
    select: { id: true, lockVersion: true },
  })
}
