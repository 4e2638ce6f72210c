import { type Actor, can, editingScope } from '#lib/auth/policy.ts'
import type { ContentKindName } from '#lib/content-kind.ts'
import type { Prisma } from '#prisma/client/client.ts'
import { editableBy, readableBy } from './locks.ts'

const NOTHING: Prisma.ContentWhereInput = { id: { in: [] } }

/** Contents of a kind that this actor may list and open, as a where clause. */
export function listedFor(actor: Actor, kind: ContentKindName): Prisma.ContentWhereInput {
  if (kind === 'SETTING' && !can(actor, 'settings:manage')) return NOTHING
  if (kind === 'MEDIA') return can(actor, 'media:read') ? { kind, ...readableBy(actor) } : NOTHING
  return { AND: [{ kind }, editableBy(actor)] }
}

/** The trash of a kind, visible to those who may restore from it. */
export function trashedFor(actor: Actor, kind: ContentKindName): Prisma.ContentWhereInput {
  if (!can(actor, 'content:bin')) return NOTHING
  const { deletedAt: _, ...scope } = editableBy(actor)
  return { AND: [{ kind, deletedAt: { not: null } }, scope] }
}

/** Contents that this actor may open, of any kind. */
export function openableBy(actor: Actor): Prisma.ContentWhereInput {
  return { OR: [editableBy(actor), listedFor(actor, 'MEDIA')] }
}

/** Contents that this actor may choose in pickers and link to: published ones and own drafts. */
export function pickableFor(actor: Actor): Prisma.ContentWhereInput {
  return { AND: [readableBy(actor), namedFor(actor)] }
}

/** Contents whose titles this actor may read, also in the trash: published ones and own drafts. */
export function namedFor(actor: Actor): Prisma.ContentWhereInput {
  if (!can(actor, 'content:read')) return NOTHING
  const owner = editingScope(actor)?.ownerId
  return owner ? { OR: [{ state: 'PUBLISHED' }, { ownerId: owner }] } : {}
}

/** Escapes a search term for a LIKE pattern. */
export const escapeLikePattern = (text: string) =>
  text.replaceAll(/\p{Cc}/gu, '').replaceAll(/[\\%_]/g, '\\$&')
