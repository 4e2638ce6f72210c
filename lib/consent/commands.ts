import { createHash } from 'node:crypto'
import type { Tx } from '#lib/db.ts'
import { expireTags, tags } from '#lib/tags.ts'
import type { NoticeInput } from './schema.ts'

/** A text in force; the one before for the same purpose stays as proof, marked as replaced. */
export async function putNoticeInForce(tx: Tx, notice: NoticeInput, at: Date): Promise<void> {
  const hash = noticeHash(notice)
  await tx.consentNotice.updateMany({
    where: {
      purpose: notice.purpose,
      locale: notice.locale,
      replacedAt: null,
      hash: { not: hash },
    },
    data: { replacedAt: at },
  })
  await tx.consentNotice.upsert({
    where: { hash },
    create: { hash, ...notice },
    update: { replacedAt: null },
  })
  await expireTags(tx, [tags.notices()])
}

/** SHA-256 over purpose, version, language and exact words. */
export function noticeHash({ purpose, version, locale, text }: NoticeInput): string {
  return createHash('sha256').update([purpose, version, locale, text].join('\n')).digest('hex')
}
