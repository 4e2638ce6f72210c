import { recordOpening } from '#lib/audit/record.ts'
import { type Actor, can } from '#lib/auth/policy.ts'
import { db } from '#lib/database/db.ts'
import { type Paged, paged, sliceOf } from '#lib/format/paging.ts'
import type { Prisma } from '#prisma/client/client.ts'

export type MailRow = { id: string; toAddress: string; subject: string; createdAt: Date }

/** Of somebody who is sealed nobody reads any more. */
const readable = {
  OR: [
    { deliveryId: null },
    { delivery: { event: { personId: null } } },
    { delivery: { event: { person: { state: { in: ['ACTIVE', 'MERGED'] } } } } },
  ],
} satisfies Prisma.MailMessageWhereInput

/** Mail that no server took, newest first. */
export async function listMail(actor: Actor, page: number): Promise<Paged<MailRow>> {
  if (!can(actor, 'mail:read')) return paged([], 0)
  const [rows, total] = await Promise.all([
    db.mailMessage.findMany({
      where: readable,
      select: { id: true, toAddress: true, subject: true, createdAt: true },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      ...sliceOf(page),
    }),
    db.mailMessage.count({ where: readable }),
  ])
  return paged(rows, total)
}

/** One of them, whole; that somebody read it is written down. */
export async function findMail(actor: Actor, id: string) {
  if (!can(actor, 'mail:read')) return null
  const mail = await db.mailMessage.findFirst({
    where: { id, ...readable },
    select: {
      id: true,
      personId: true,
      toAddress: true,
      subject: true,
      text: true,
      createdAt: true,
    },
  })
  if (mail?.personId) await recordOpening(actor, [mail.personId], 'mail')
  return mail
}
