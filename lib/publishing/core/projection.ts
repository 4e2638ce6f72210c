import type { BlockOf, BlockType } from '#lib/blocks/registry.ts'
import type { RichText } from '#lib/blocks/rich-text.ts'
import type { Prisma } from '#prisma/client/client.ts'

/** Steps that the projections of several kinds share. */
export const json = (value: unknown): Prisma.InputJsonValue => value as Prisma.InputJsonValue

/** A calendar day as the database stores it: midnight UTC. Null stays null. */
export const dayOf = (iso: string | null): Date | null =>
  iso === null ? null : new Date(`${iso}T00:00:00Z`)

/** Rows of a join table: one for each id, in the order of the editor's list. */
export const orderedRows = <Owner, Key extends string>(
  owner: Owner,
  key: Key,
  ids: readonly string[],
) =>
  ids.map(
    (id, position) =>
      ({ ...owner, [key]: id, position }) as Owner & Record<Key, string> & { position: number },
  )

/** The date that readers see as “updated”: the editor's, or else the date of publication. */
export const updatedOn = (iso: string | null, published: Date): Date => dayOf(iso) ?? published

export function blocksOf<Type extends BlockType>(doc: RichText, type: Type): BlockOf<Type>[] {
  return doc.content.filter((it): it is BlockOf<Type> => it.type === type)
}
