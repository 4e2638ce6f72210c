import { type Actor, actorUserId } from '#lib/auth/policy.ts'
import { type Tx, transaction } from '#lib/database/db.ts'
import type { Prisma } from '#prisma/client/client.ts'
import {
  AUDIT_ACTIONS,
  type AuditAction,
  type AuditData,
  type AuditSubject,
} from './audit-actions.ts'

type Details<Action extends AuditAction> = { reason?: string; data?: AuditData<Action> }

/** Records an action in the transaction that performs it; `AUDIT_ACTIONS` gives the shape of `data`. */
export async function recordAudit<Action extends AuditAction>(
  tx: Tx,
  actor: Actor,
  action: Action,
  subject: AuditSubject<Action>,
  ...[details = {}]: Record<never, never> extends AuditData<Action>
    ? [details?: Details<Action>]
    : [details: Details<Action> & { data: AuditData<Action> }]
): Promise<void> {
  await tx.auditEvent.create({
    data: {
      actorId: actorUserId(actor),
      action,
      subjectKind: subject.kind,
      subjectId: subject.id,
      reason: details.reason ?? null,
      data: AUDIT_ACTIONS[action].data.parse(details.data ?? {}) as Prisma.InputJsonObject,
    },
  })
}

const REOPEN_INTERVAL_MS = 3_600_000

/**
 * Records that a user opened the data of these persons, and why. Once per person, user and hour, so
 * that loading a page again adds no entry.
 */
export function recordOpening(
  actor: Actor,
  persons: readonly string[],
  reason: string,
  now = new Date(),
): Promise<void> {
  const actorId = actorUserId(actor)
  const subject = {
    action: 'person.open' satisfies AuditAction,
    subjectKind: 'PERSON',
    actorId,
  }
  return transaction(async (tx) => {
    const known = await tx.auditEvent.findMany({
      where: {
        ...subject,
        subjectId: { in: [...persons] },
        at: { gt: new Date(now.getTime() - REOPEN_INTERVAL_MS) },
      },
      select: { subjectId: true },
    })
    const fresh = new Set(persons).difference(new Set(known.map((it) => it.subjectId)))
    if (fresh.size === 0) return
    await tx.auditEvent.createMany({
      data: [...fresh].map((subjectId) => ({ ...subject, subjectId, reason, at: now })),
    })
  })
}
