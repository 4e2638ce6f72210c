import { type Actor, actorUserId } from '#lib/auth/policy.ts'
import { type Tx, transaction } from '#lib/database/db.ts'
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

const HOUR = 3_600_000

/**
 * That somebody looked at the data of these persons, and what for. Once per person, user and hour:
 * a page that is loaded again is the same look.
 */
export function recordOpening(
  actor: Actor,
  persons: readonly string[],
  reason: string,
  now = new Date(),
): Promise<void> {
  const actorId = actorUserId(actor)
  const subject = { action: 'person.open', subjectKind: 'PERSON', actorId }
  return transaction(async (tx) => {
    const known = await tx.auditEvent.findMany({
      where: {
        ...subject,
        subjectId: { in: [...persons] },
        at: { gt: new Date(now.getTime() - HOUR) },
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
