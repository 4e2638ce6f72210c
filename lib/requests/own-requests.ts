import { db } from '#lib/database/db.ts'
import { interestFields } from '#lib/leads/request-fields.ts'
import { receiptToken } from './keys.ts'

/** The requests of these persons, newest first, each with the token of its receipt. */
export async function listOwnRequests(personIds: readonly string[]) {
  const rows = await db.submission.findMany({
    where: { personId: { in: [...personIds] }, person: { state: 'ACTIVE' } },
    select: {
      id: true,
      reference: true,
      createdAt: true,
      personId: true,
      name: true,
      phone: true,
      lead: { select: interestFields },
    },
    orderBy: { createdAt: 'desc' },
    take: 200,
  })
  return rows.map(({ id, lead, ...row }) => ({
    ...row,
    about: lead.course?.title ?? lead.topic?.name ?? null,
    token: receiptToken(id),
  }))
}
