import type { Tx } from '#lib/database/db.ts'
import { liftSuppressions } from '#lib/people/suppression.ts'

type Lifting = { personId: string; leadId: string; email: string; phone: string | null }

/**
 * Lets us contact a person again who has proved the mailbox. If the number was stopped by somebody
 * else, they are answered by e-mail.
 */
export async function liftContact(tx: Tx, it: Lifting, now: Date): Promise<void> {
  const phoneStopped = await liftSuppressions(tx, it, now)
  await tx.person.update({ where: { id: it.personId }, data: { doNotContact: false } })
  if (!phoneStopped) return
  await tx.lead.updateMany({
    where: { id: it.leadId, closedAt: null },
    data: { channel: 'EMAIL', updatedAt: now },
  })
}
