import { type Actor, can, editingScope } from '#lib/auth/policy.ts'
import { contentKind } from '#lib/content-kinds.ts'
import type { Tx } from '#lib/database/db.ts'
import { AppError } from '#lib/errors/errors.ts'
import type { Prisma } from '#prisma/client/client.ts'
import { readSnapshot } from './content-kind.ts'

export type Locked = Prisma.ContentGetPayload<{ select: typeof lockedFields }>

const lockedFields = {
  id: true,
  kind: true,
  locale: true,
  lockVersion: true,
  state: true,
  publishedRevisionId: true,
  firstPublishedAt: true,
  workingTitle: true,
} as const

/** Contents that `actor` may edit, as a where clause. */
export function editableBy(actor: Actor): Prisma.ContentWhereInput {
  const scope = editingScope(actor)
  if (!scope) return { id: { in: [] } }
  return {
    deletedAt: null,
    ...(scope.kinds === 'all' ? settingsFor(actor) : { kind: { in: [...scope.kinds] } }),
    ...(scope.ownerId ? { ownerId: scope.ownerId } : {}),
  }
}

const settingsFor = (actor: Actor): Prisma.ContentWhereInput =>
  can(actor, 'settings:manage') ? {} : { kind: { not: 'SETTING' } }

/** Contents that `actor` may see in the admin area, as a where clause. */
export function readableBy(actor: Actor): Prisma.ContentWhereInput {
  return can(actor, 'content:read') ? { deletedAt: null } : { id: { in: [] } }
}

/**
 * Locks the content's row for this write until the end of the transaction.
 *
 * @throws AppError not-found if there is no such content within `where`; conflict, with the
 *   version that is stored now, if `lockVersion` is not the current one
 */
export async function lockVersionForUpdate(
  tx: Tx,
  id: string,
  lockVersion: number,
  where: Prisma.ContentWhereInput,
  change: { workingTitle?: string; hasPendingChanges?: true } = {},
): Promise<Locked> {
  const [locked] = await tx.content.updateManyAndReturn({
    where: { AND: [{ id, lockVersion }, where] },
    data: { ...change, lockVersion: { increment: 1 }, updatedAt: new Date() },
    select: lockedFields,
  })
  return locked ?? refuseOldVersion(tx, id, where)
}

/**
 * Locks the row for a step that changes no field, such as a scheduled publication; editors keep the
 * version they have open. Null if the content does not exist or is in the trash.
 */
export async function lockForUpdate(tx: Tx, id: string): Promise<Locked | null> {
  await tx.$executeRaw`SELECT 1 FROM "Content" WHERE "id" = ${id}::uuid FOR UPDATE`
  return tx.content.findFirst({ where: { id, deletedAt: null }, select: lockedFields })
}

/**
 * Refuses a write with an old version.
 *
 * @throws AppError not-found; conflict, with the stored snapshot and the name of its editor
 */
export async function refuseOldVersion(
  tx: Tx,
  id: string,
  where: Prisma.ContentWhereInput,
): Promise<never> {
  const now = await tx.content.findFirst({
    where: { AND: [{ id }, where] },
    select: {
      kind: true,
      lockVersion: true,
      workingCopy: { select: storedFields },
      // Live kinds have no working copy; their published revision is compared instead.
      publishedRevision: { select: storedFields },
    },
  })
  if (!now) throw new AppError('not-found')
  const stored = now.workingCopy ?? now.publishedRevision
  throw new AppError('conflict', {
    message: `${stored?.editor?.name ?? 'Another user'} saved this at the same time. Your changes have not been saved yet; you can compare both versions.`,
    data: {
      lockVersion: now.lockVersion,
      stored: stored && readSnapshot(contentKind(now.kind), stored),
      editor: stored?.editor ?? null,
    },
  })
}

const storedFields = {
  data: true,
  schemaVersion: true,
  editor: { select: { id: true, name: true } },
} as const
