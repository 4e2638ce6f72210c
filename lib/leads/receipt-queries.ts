import { db } from '#lib/db.ts'
import { tokenHash } from './keys.ts'
import type { ReceiptView } from './request.ts'

/** The one submission that this token opens; null: none. */
export async function findReceipt(token: string): Promise<ReceiptView | null> {
  const row = await db.submission.findUnique({
    where: { receiptTokenHash: tokenHash(token) },
    select: {
      reference: true,
      createdAt: true,
      name: true,
      phone: true,
      message: true,
      sourcePath: true,
      lead: { select: { course: { select: { title: true } }, topic: { select: { name: true } } } },
      person: { select: { state: true } },
      consents: {
        where: { action: 'GRANTED' },
        select: { purpose: true, at: true, notice: { select: { text: true, version: true } } },
        orderBy: { purpose: 'asc' },
      },
    },
  })
  if (!row || row.person.state === 'SEALED' || row.person.state === 'ERASED') return null
  return {
    reference: row.reference,
    createdAt: row.createdAt,
    name: row.name,
    phoneEnding: row.phone.slice(-4),
    courseTitle: row.lead.course?.title ?? null,
    topicName: row.lead.topic?.name ?? null,
    message: row.message,
    sourcePath: row.sourcePath,
    consents: row.consents.map(({ purpose, at, notice }) => ({
      purpose,
      grantedAt: at,
      ...notice,
    })),
  }
}
