import { createHash } from 'node:crypto'
import { expireTags, tags } from '#lib/cache/tags.ts'
import type { Tx } from '#lib/database/db.ts'
import type { ConsentPurpose } from './consent.ts'
import type { NoticeInput } from './schema.ts'

/** Serialises replacements of a notice, also that of a first one, until the transaction ends. */
export async function lockNotice(tx: Tx, purpose: ConsentPurpose, locale: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`notice ${purpose} ${locale}`}))`
}

/** “2026-2” after “2026-1”. */
export function nextVersion(versions: readonly string[], now: Date): string {
  const year = `${now.getUTCFullYear()}-`
  const numbers = versions.flatMap((it) => (it.startsWith(year) ? Number(it.slice(5)) || 0 : []))
  return `${year}${Math.max(0, ...numbers) + 1}`
}

/** Puts a notice into force; the previous one of the purpose stays as proof, marked as replaced. */
export async function activateNotice(tx: Tx, notice: NoticeInput, at: Date): Promise<void> {
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
  const { template = null } = notice
  await tx.consentNotice.upsert({
    where: { hash },
    create: { hash, ...notice, template },
    update: { replacedAt: null, template },
  })
  await expireTags(tx, [tags.notices()])
}

type NoticeText = { purpose: string; version: string; locale: string; text: string }

/** SHA-256 over purpose, version, locale and exact text. */
export function noticeHash({ purpose, version, locale, text }: NoticeText): string {
  return createHash('sha256').update([purpose, version, locale, text].join('\n')).digest('hex')
}
