import type { Actor } from '#lib/auth/policy.ts'
import { db } from '#lib/database/db.ts'
import { pickableFor } from '#lib/publishing/core/staff-scope.ts'
import type { SameQuery, SameQueryInput } from './target-query.ts'

const MAX_SHOWN = 5

/** Other articles, including drafts, with the same target query, ignoring case and surrounding spaces. */
export async function findSameQuery(
  actor: Actor,
  { id, query }: SameQueryInput,
): Promise<SameQuery[]> {
  const same = await db.$queryRaw<{ id: string }[]>`
    SELECT "contentId" AS "id" FROM "WorkingCopy"
    WHERE lower("data" ->> 'targetQuery') = lower(${query.trim()})
    LIMIT 100`
  const rows = await db.content.findMany({
    where: {
      AND: [
        pickableFor(actor),
        { kind: 'ARTICLE', id: { in: same.map((it) => it.id).filter((it) => it !== id) } },
      ],
    },
    select: { id: true, workingTitle: true, state: true },
    orderBy: [{ state: 'asc' }, { updatedAt: 'desc' }],
    take: MAX_SHOWN,
  })
  return rows.map((row) => ({
    id: row.id,
    title: row.workingTitle,
    isPublic: row.state === 'PUBLISHED',
  }))
}
