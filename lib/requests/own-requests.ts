import { db } from '#lib/database/db.ts'
import { interestFields } from '#lib/leads/request-fields.ts'
import { receiptToken } from './keys.ts'
import { isReceiptOpen } from './receipt.ts'

/** The requests of these persons, newest first, each with the token of its receipt; null: it has ended. */
export async function listOwnRequests(
  personIds: readonly string[],
  hidden: readonly string[] = [],
  now = new Date(),
) {
  const rows = await db.submission.findMany({
    where: {
      personId: { in: [...personIds] },
      id: { notIn: [...hidden] },
      person: { state: 'ACTIVE' },
    },
    select: {
      id: true,
      receiptTokenHash: true,
      reference: true,
      createdAt: true,
      personId: true,
      name: true,
      phone: true,
      email: true,
      provedAt: true,
      lead: { select: { closedAt: true, ...interestFields } },
    },
    orderBy: { createdAt: 'desc' },
    take: 200,
  })
  return rows.map(({ id, receiptTokenHash, lead, provedAt, email, ...row }) => ({
    ...row,
    asksToConfirm: provedAt === null && email !== null,
    about: lead.course?.title ?? lead.topic?.name ?? null,
    token: isReceiptOpen(lead, now) ? receiptToken(id, receiptTokenHash) : null,
  }))
}
