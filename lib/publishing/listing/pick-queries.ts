import type { Actor } from '#lib/auth/policy.ts'
import { db } from '#lib/database/db.ts'
import { paths } from '#lib/paths.ts'
import type { Prisma } from '#prisma/client/client.ts'
import { listedFields, stateOf } from '../core/content-list.ts'
import { namedFor, pickableFor } from '../core/staff-scope.ts'
import type { Pick, PickInput } from './picking.ts'
import { inOrderOf, searchTitles } from './title-search.ts'

const MAX_SHOWN = 20

/** Contents that a picker offers for a search text, best first; without one the last changed. */
export async function findPicks(actor: Actor, { kind, q }: PickInput): Promise<Pick[]> {
  const found = q ? await searchTitles(q) : null
  const rows = await db.content.findMany({
    where: {
      AND: [
        pickableFor(actor),
        kind ? { kind } : { kind: { notIn: ['MEDIA', 'SETTING', 'PLACEMENT', 'REDIRECT'] } },
        ...(found ? [{ id: { in: found } }] : []),
      ],
    },
    select: pickFields,
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    ...(found ? {} : { take: MAX_SHOWN }),
  })
  const shown = found ? inOrderOf(found, rows).slice(0, MAX_SHOWN) : rows
  return shown.map(toPick)
}

/** Titles of the contents that a form refers to, in any state, as far as this actor may read them. */
export async function namesOf(actor: Actor, ids: readonly string[]): Promise<Pick[]> {
  if (ids.length === 0) return []
  const rows = await db.content.findMany({
    where: { AND: [{ id: { in: [...new Set(ids)] } }, namedFor(actor)] },
    select: pickFields,
  })
  return rows.map(toPick)
}

const pickFields = {
  ...listedFields,
  media: {
    select: {
      hash: true,
      file: {
        select: { variants: { select: { name: true }, orderBy: { width: 'asc' }, take: 1 } },
      },
    },
  },
} as const satisfies Prisma.ContentSelect

function toPick(row: Prisma.ContentGetPayload<{ select: typeof pickFields }>): Pick {
  const variant = row.media?.file.variants[0]
  return {
    id: row.id,
    kind: row.kind,
    title: row.workingTitle,
    state: stateOf(row),
    thumbnail: row.media && variant ? paths.media(row.media.hash, variant.name) : null,
  }
}
