import { recordAudit } from '#lib/audit/record.ts'
import type { Actor } from '#lib/auth/policy.ts'
import type { Tx } from '#lib/database/db.ts'
import type { Locked } from './locks.ts'
import type { ReleaseAction } from './release.ts'

/** The scheduled release of a content, of which there is at most one; dependent items do not count. */
export const scheduledFor = (contentId: string, actions?: readonly ReleaseAction[]) => ({
  state: 'SCHEDULED' as const,
  items: {
    some: { contentId, dependent: false, ...(actions ? { action: { in: [...actions] } } : {}) },
  },
})

/**
 * Cancels scheduled releases that a manual step makes obsolete, so that no release publishes an older
 * version. Call it under the content's row lock.
 *
 * @returns the times that were scheduled
 */
export async function cancelPlans(
  tx: Tx,
  actor: Actor,
  content: Locked,
  { actions, reason }: { actions: readonly ReleaseAction[]; reason: string },
): Promise<Date[]> {
  const plans = await tx.release.findMany({
    where: scheduledFor(content.id, actions),
    select: { id: true, dueAt: true },
  })
  for (const { id } of plans) {
    await tx.release.update({ where: { id }, data: { state: 'CANCELLED', failure: reason } })
    const subject = { kind: content.kind, id: content.id }
    await recordAudit(tx, actor, 'release.cancel', subject, { reason, data: { releaseId: id } })
  }
  return plans.flatMap((it) => it.dueAt ?? [])
}
