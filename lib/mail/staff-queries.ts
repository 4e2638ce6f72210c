import { recordOpening } from '#lib/audit/record.ts'
import { type Actor, can } from '#lib/auth/policy.ts'
import { db } from '#lib/database/db.ts'
import { maskedAddress } from '#lib/format/masked-address.ts'
import { type Paged, paged, sliceOf } from '#lib/format/paging.ts'
import type { Prisma } from '#prisma/client/client.ts'

export type MailRow = { id: string; toAddress: string; subject: string; createdAt: Date }

/** Mail of suppressed and erased persons cannot be read. */
const readable = {
  OR: [
    { deliveryId: null },
    { delivery: { event: { personId: null } } },
    { delivery: { event: { person: { state: { in: ['ACTIVE', 'MERGED'] } } } } },
  ],
} satisfies Prisma.MailMessageWhereInput

/** Stored mail, newest first. Addresses of visitors are masked: opening a mail is audited, the list is not. */
export async function listMail(actor: Actor, page: number): Promise<Paged<MailRow>> {
  if (!can(actor, 'mail:read')) return paged([], 0)
  const [rows, total] = await Promise.all([
    db.mailMessage.findMany({
      where: readable,
      select: { id: true, personId: true, toAddress: true, subject: true, createdAt: true },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      ...sliceOf(page),
    }),
    db.mailMessage.count({ where: readable }),
  ])
  const masked = rows.map(({ personId, toAddress, ...row }) => ({
    ...row,
    toAddress: personId === null ? toAddress : maskedAddress(toAddress),
  }))
  return paged(masked, total)
}

/** One stored mail; reading it is audited. */
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
