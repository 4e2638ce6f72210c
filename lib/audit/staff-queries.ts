import { type Actor, can } from '#lib/auth/policy.ts'
import { db } from '#lib/database/db.ts'
import { type Paged, paged, sliceOf } from '#lib/format/paging.ts'

export type AuditRow = {
  id: string
  at: Date
  action: string
  actor: string | null
  subjectKind: string
  subjectId: string | null
  reason: string | null
  data: unknown
}

/** Audit entries, newest first; only those with one of `actions` (stored names) if it is given. */
export async function listAudit(
  actor: Actor,
  { actions, page }: { actions?: readonly string[] | undefined; page: number },
): Promise<Paged<AuditRow>> {
  if (!can(actor, 'audit:read')) return paged([], 0)
  const where = actions ? { action: { in: [...actions] } } : {}
  const [rows, total] = await Promise.all([
    db.auditEvent.findMany({
      where,
      select: {
        id: true,
        at: true,
        action: true,
        subjectKind: true,
        subjectId: true,
        reason: true,
        data: true,
        actor: { select: { name: true } },
      },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      ...sliceOf(page),
    }),
    db.auditEvent.count({ where }),
  ])
  return paged(
    rows.map(({ actor: who, ...row }) => ({ ...row, actor: who?.name ?? null })),
    total,
  )
}
