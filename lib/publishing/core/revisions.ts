import { type Actor, actorUserId } from '#lib/auth/policy.ts'
import type { Tx } from '#lib/database/db.ts'
import type { Prisma } from '#prisma/client/client.ts'
import type { ContentKind } from './content-kind.ts'

export type RevisionCause = 'SAVE' | 'PUBLISH' | 'RESTORE' | 'IMPORT'

/** Inserts a revision with the next number. Call it under the content's row lock: numbers have no gaps. */
export async function createRevision<Snapshot>(
  tx: Tx,
  actor: Actor,
  kind: ContentKind<Snapshot>,
  contentId: string,
  snapshot: Snapshot,
  cause: RevisionCause,
  details: { baseId?: string | null; note?: string | null } = {},
): Promise<{ id: string; number: number }> {
  return insertRevision(tx, contentId, {
    data: snapshot as Prisma.InputJsonValue,
    schemaVersion: kind.schemaVersion,
    cause,
    editorId: actorUserId(actor),
    baseId: details.baseId ?? null,
    note: details.note ?? null,
  })
}

type SnapshotData = {
  data: Prisma.InputJsonValue
  schemaVersion: number
  cause: RevisionCause
  editorId: string | null
  baseId: string | null
  note: string | null
}

async function insertRevision(tx: Tx, contentId: string, snapshotData: SnapshotData) {
  const last = await tx.revision.findFirst({
    where: { contentId },
    orderBy: { number: 'desc' },
    select: { number: true },
  })
  return tx.revision.create({
    data: { contentId, number: (last?.number ?? 0) + 1, ...snapshotData },
    select: { id: true, number: true },
  })
}

type UnversionedCopy = {
  data: Prisma.JsonObject
  schemaVersion: number
  editorId: string | null
  baseRevisionId: string | null
}

/**
 * Creates a checkpoint revision of unversioned changes before they are overwritten: of another user's
 * changes always, of the user's own after ten minutes of editing (database clock). Call it under the
 * content's row lock.
 */
export async function checkpointUnversioned(
  tx: Tx,
  actor: Actor,
  contentId: string,
  { own }: { own: boolean },
): Promise<void> {
  const [unversioned] = await tx.$queryRaw<UnversionedCopy[]>`
    SELECT "data", "schemaVersion", "editorId", "baseRevisionId" FROM "WorkingCopy"
    WHERE "contentId" = ${contentId}::uuid AND "unversionedSince" IS NOT NULL AND (
      "editorId" IS DISTINCT FROM ${actorUserId(actor)}::uuid
      OR (${own} AND "unversionedSince" <= now() - interval '10 minutes'))`
  if (!unversioned) return
  const { baseRevisionId, ...snapshotData } = unversioned
  const { id } = await insertRevision(tx, contentId, {
    ...snapshotData,
    cause: 'SAVE',
    baseId: baseRevisionId,
    note: null,
  })
  await tx.workingCopy.update({
    where: { contentId },
    data: { baseRevisionId: id, unversionedSince: null },
  })
}

/**
 * Writes the working copy without a revision.
 *
 * @returns the time of the write, by the database clock
 */
export async function writeWorkingCopy<Snapshot>(
  tx: Tx,
  actor: Actor,
  kind: ContentKind<Snapshot>,
  contentId: string,
  snapshot: Snapshot,
): Promise<Date> {
  const [row] = await tx.$queryRaw<{ at: Date }[]>`
    INSERT INTO "WorkingCopy"
      ("contentId", "data", "schemaVersion", "editorId", "updatedAt", "unversionedSince")
    VALUES (${contentId}::uuid, ${JSON.stringify(snapshot)}::jsonb, ${kind.schemaVersion},
      ${actorUserId(actor)}::uuid, now(), now())
    ON CONFLICT ("contentId") DO UPDATE SET
      "data" = EXCLUDED."data", "schemaVersion" = EXCLUDED."schemaVersion",
      "editorId" = EXCLUDED."editorId", "updatedAt" = EXCLUDED."updatedAt",
      "unversionedSince" = COALESCE("WorkingCopy"."unversionedSince", EXCLUDED."unversionedSince")
    RETURNING "updatedAt" AS "at"`
  if (!row) throw new Error('a working copy was not written')
  return row.at
}

/** Sets the working copy to this revision. */
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
    unversionedSince: null,
  }
  await tx.workingCopy.upsert({
    where: { contentId },
    create: { contentId, ...row },
    update: row,
  })
}
