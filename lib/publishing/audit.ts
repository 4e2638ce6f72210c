import { type Actor, actorUserId } from '#lib/auth/policy.ts'
import type { Tx } from '#lib/db.ts'
import type { Prisma } from '#prisma/client/client.ts'

export type AuditSubject = { kind: string; id: string | null }

/** Who did what, in the transaction that does it. `data` holds ids and names of fields, never personal data. */
export async function recordAudit(
  tx: Tx,
  actor: Actor,
  action: string,
  subject: AuditSubject,
  details: { reason?: string; data?: Prisma.InputJsonObject } = {},
): Promise<void> {
  await tx.auditEvent.create({
    data: {
      actorId: actorUserId(actor),
      action,
      subjectKind: subject.kind,
      subjectId: subject.id,
      reason: details.reason ?? null,
      data: details.data ?? {},
    },
  })
}
