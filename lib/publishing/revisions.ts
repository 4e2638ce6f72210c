import { type Actor, actorUserId } from '#lib/auth/policy.ts'
import type { Tx } from '#lib/db.ts'
import type { ContentKind } from '#lib/publishing/content-kind.ts'
import type { Prisma } from '#prisma/client/client.ts'

export type RevisionCause = 'SAVE' | 'PUBLISH' | 'RESTORE' | 'IMPORT'

/** Call it under the content's row lock: numbers are taken without gaps. */
export async function cutRevision<Snapshot>(
  tx: Tx,
  actor: Actor,
  kind: ContentKind<Snapshot>,
  contentId: string,
  snapshot: Snapshot,
  cause: RevisionCause,
  details: { baseId?: string | null; note?: string | null } = {},
): Promise<{ id: string; number: number }> {
  const last = await tx.revision.findFirst({
    where: { contentId },
    orderBy: { number: 'desc' },
    select: { number: true },
  })
  return tx.revision.create({
    data: {
      contentId,
      number: (last?.number ?? 0) + 1,
      data: snapshot as Prisma.InputJsonValue,
      schemaVersion: kind.schemaVersion,
      cause,
      editorId: actorUserId(actor),
      baseId: details.baseId ?? null,
      note: details.note ?? null,
    },
    select: { id: true, number: true },
  })
}

/** The working copy becomes exactly this revision. */
export async function setWorkingCopy<Snapshot>(
  tx: Tx,
  actor: Actor,
  kind: ContentKind<Snapshot>,
  contentId: string,
  snapshot: Snapshot,
  baseRevisionId: string,
): Promise<void> {
  const row = {
    data: snapshot as Prisma.InputJsonValue,
    schemaVersion: kind.schemaVersion,
    baseRevisionId,
    editorId: actorUserId(actor),
    updatedAt: new Date(),
  }
  await tx.workingCopy.upsert({
    where: { contentId },
    create: { contentId, ...row },
    update: row,
  })
}
