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

/** What `actor` may change, as a where clause: whoever forgets the check finds nothing. */
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

/** What `actor` may see in the admin area. */
export function readableBy(actor: Actor): Prisma.ContentWhereInput {
  return can(actor, 'content:read') ? { deletedAt: null } : { id: { in: [] } }
}

/**
 * Takes the row for this write: from here to the end of the transaction nobody else changes it.
 *
 * @throws AppError not-found if there is no such content that `where` admits; conflict, with the
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
  return locked ?? refuseVersion(tx, id, where)
}

/**
 * Takes the row for a step that changes none of its words, such as a publication that was planned:
 * whoever edits it meanwhile keeps their version. Null if it is not there or in the trash.
 */
export async function lockForUpdate(tx: Tx, id: string): Promise<Locked | null> {
  await tx.$executeRaw`SELECT 1 FROM "Content" WHERE "id" = ${id}::uuid FOR UPDATE`
  return tx.content.findFirst({ where: { id, deletedAt: null }, select: lockedFields })
}

/**
 * For a write with an old version.
 *
 * @throws AppError not-found; conflict, with what is stored now, in today's form, and who wrote it
 */
export async function refuseVersion(
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
      // Kinds without drafts have no working copy: what is public is what there is.
      publishedRevision: { select: storedFields },
    },
  })
  if (!now) throw new AppError('not-found')
  const stored = now.workingCopy ?? now.publishedRevision
  throw new AppError('conflict', {
    message: `${stored?.editor?.name ?? 'Somebody'} saved this meanwhile. Nothing of yours was stored; both versions are here.`,
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
