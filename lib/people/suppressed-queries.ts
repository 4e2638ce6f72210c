import { type Actor, can } from '#lib/auth/policy.ts'
import { db } from '#lib/database/db.ts'
import { type Paged, paged, sliceOf } from '#lib/format/paging.ts'
import { retentionRule } from './retention.ts'

export type SuppressedRow = {
  id: string
  suppressedAt: Date | null
  eraseAfter: Date | null
  legalHold: string | null
  /** The legal rule by which the date is set. */
  rule: string
}

/** Suppressed persons by date of erasure. Their rows contain nothing that identifies them. */
export async function listSuppressed(actor: Actor, page: number): Promise<Paged<SuppressedRow>> {
  if (!can(actor, 'person:erase')) return paged([], 0)
  const where = { state: 'SUPPRESSED', mergedIntoId: null } as const
  const [rows, total] = await Promise.all([
    db.person.findMany({
      where,
      select: {
        id: true,
        suppressedAt: true,
        eraseAfter: true,
        legalHold: true,
        jurisdiction: true,
      },
      orderBy: [{ eraseAfter: 'asc' }, { id: 'asc' }],
      ...sliceOf(page),
    }),
    db.person.count({ where }),
  ])
  return paged(
    rows.map(({ jurisdiction, ...row }) => ({ ...row, rule: retentionRule(jurisdiction) })),
    total,
  )
}
