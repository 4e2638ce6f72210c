import { createHash, randomBytes } from 'node:crypto'
import { recordAudit } from '#lib/audit/record.ts'
import { type Actor, actorUserId } from '#lib/auth/policy.ts'
import { contentKind } from '#lib/content-kinds.ts'
import { type Tx, transaction } from '#lib/database/db.ts'
import { AppError } from '#lib/errors/errors.ts'
import { upcastSnapshot } from '../core/content-kind.ts'
import { editableBy, type Locked, lockForUpdate } from '../core/locks.ts'
import { createRevision, setWorkingCopy } from '../core/revisions.ts'
import type { ShareInput } from './share.ts'

type Shared = {
  linkId: string
  /** Returned once; only its hash is stored. */
  token: string
  expiresAt: Date
}

export const shareTokenHash = (token: string): string =>
  createHash('sha256').update(token).digest('hex')

/**
 * Creates a preview link to the current version for people who cannot sign in. It does not show later changes.
 *
 * @throws AppError not-found if the actor may not edit the content, or it has no draft
 */
export function shareDraft(actor: Actor, { contentId, minutes }: ShareInput): Promise<Shared> {
  return transaction(async (tx) => {
    const content = await lockEditable(tx, actor, contentId)
    const revisionId = await currentRevision(tx, actor, content)
    const token = randomBytes(32).toString('base64url')
    const [link] = await tx.$queryRaw<{ id: string; expiresAt: Date }[]>`
      INSERT INTO "ShareLink" ("id", "contentId", "revisionId", "tokenHash", "createdById", "expiresAt")
      VALUES (gen_random_uuid(), ${contentId}::uuid, ${revisionId}::uuid, ${shareTokenHash(token)},
        ${actorUserId(actor)}::uuid, now() + make_interval(mins => ${minutes}::int))
      RETURNING "id", "expiresAt"`
    if (!link) throw new Error('a link was not stored')
    await recordAudit(tx, actor, 'preview.share', content, { data: { linkId: link.id, minutes } })
    return { linkId: link.id, token, expiresAt: link.expiresAt }
  })
}

/** Revokes a preview link from the next request on. Revoking twice has no effect. */
export function revokeShare(
  actor: Actor,
  { linkId }: { linkId: string },
): Promise<{ linkId: string }> {
  return transaction(async (tx) => {
    const link = await tx.shareLink.findFirst({
      where: { id: linkId, content: editableBy(actor) },
      select: { content: { select: { id: true, kind: true } } },
    })
    if (!link) throw new AppError('not-found')
    const { count } = await tx.shareLink.updateMany({
      where: { id: linkId, revokedAt: null },
      data: { revokedAt: new Date() },
    })
    if (count > 0) {
      await recordAudit(tx, actor, 'preview.revoke', link.content, { data: { linkId } })
    }
    return { linkId }
  })
}

async function lockEditable(tx: Tx, actor: Actor, id: string): Promise<Locked> {
  const found = await tx.content.findFirst({
    where: { AND: [{ id }, editableBy(actor)] },
    select: { id: true },
  })
  const content = found && (await lockForUpdate(tx, id))
  if (!content || contentKind(content.kind).workflow !== 'drafted') throw new AppError('not-found')
  return content
}

/** The revision equal to the working copy; creates one if there is none. */
async function currentRevision(tx: Tx, actor: Actor, content: Locked): Promise<string> {
  const copy = await tx.workingCopy.findUnique({
    where: { contentId: content.id },
    select: { data: true, schemaVersion: true, baseRevisionId: true, unversionedSince: true },
  })
  if (!copy) throw new AppError('not-found')
  if (copy.baseRevisionId && copy.unversionedSince === null) return copy.baseRevisionId
  const kind = contentKind(content.kind)
  const snapshot = upcastSnapshot(kind, copy)
  const { id } = await createRevision(tx, actor, kind, content.id, snapshot, 'SAVE', {
    baseId: copy.baseRevisionId,
    note: 'Shared as a preview',
  })
  await setWorkingCopy(tx, actor, kind, content.id, snapshot, id)
  return id
}
